def f(*, a, b=2):
    return a, b


print(f(a=1))
try:
    f(1)
except TypeError as error:
    print(error)
try:
    f()
except TypeError as error:
    print(error)
