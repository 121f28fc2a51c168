from types import FunctionType


def outer(a):
    def f(x, y=1):
        return a + x + y
    return f


f = outer(100)
g = FunctionType(f.__code__, {}, "g", (50,), f.__closure__)
print(f(1), g(1), g.__name__, g.__defaults__, g.__closure__ == f.__closure__)
try:
    FunctionType(f.__code__, {})
except TypeError as error:
    print(error)
