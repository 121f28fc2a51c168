import builtins


def f():
    return abs(-3)


original = abs
print(f())
builtins.abs = lambda n: "patched"
print(f())
abs = lambda n: "global"
print(f())
del abs
builtins.abs = original
print(f())
