x = 1


def f():
    global x, y
    x += 1
    y = x
    del x
    return len, y


f()
try:
    print(x)
except NameError:
    x = 5


class C:
    y = y
    x = x + 1
    del y


print(y, C.x, hasattr(C, "y"))
