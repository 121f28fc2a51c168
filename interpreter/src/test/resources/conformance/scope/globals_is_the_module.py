x = 1
globals()["y"] = 2
print(y, globals()["x"], locals() is globals())


def f():
    return globals()


print(f() is globals())
