def f(a, b=2, /, **kwargs):
    return a, b, kwargs


print(f(1, b=5))
def g(x, /):
    return x
try:
    g(x=1)
except TypeError as error:
    print(error)
