def f():
    return "old"


def g():
    return "new"


f.__code__ = g.__code__
print(f(), f.__name__)
f.__defaults__ = None
try:
    f.__code__ = 5
except TypeError as error:
    print(error)
