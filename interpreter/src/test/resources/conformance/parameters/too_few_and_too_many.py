def f(a, b, c=3):
    pass


for args in [(), (1,), (1, 2, 3, 4)]:
    try:
        f(*args)
    except TypeError as error:
        print(error)
def none():
    pass
try:
    none(1)
except TypeError as error:
    print(error)
