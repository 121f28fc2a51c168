def f():
    global f
    f = lambda: "second"
    return "first"


print(f(), f())
