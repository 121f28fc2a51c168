from types import FunctionType


def f():
    return answer


answer = 1
g = FunctionType(f.__code__, {"answer": 2})
print(f(), g(), g.__name__, g.__globals__ is f.__globals__)
