import traceback


def f():
    return g()


def g():
    print([(each.name, each.line) for each in traceback.extract_stack()[-3:]])


f()
lines = traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)])
print(lines)
