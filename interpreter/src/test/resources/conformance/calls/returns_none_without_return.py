def f():
    1 + 1


def g(x):
    if x:
        return
    return "end"


print(f(), g(1), g(0))
