import builtins


def f():
    return abs(-3)


print(f())
builtins.abs = lambda n: "patched"
print(f())
abs = lambda n: "global"
print(f())
del abs
