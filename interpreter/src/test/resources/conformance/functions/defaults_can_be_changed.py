def f(a, b=1, *, c=2):
    return a, b, c


f.__defaults__ = (10, 20)
print(f())
f.__kwdefaults__ = {"c": 30}
print(f(1))
f.__defaults__ = None
try:
    f()
except TypeError as error:
    print(error)
