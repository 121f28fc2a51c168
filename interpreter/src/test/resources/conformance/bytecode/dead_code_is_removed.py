def f(x):
    return x
    print("never")


def g(x):
    while True:
        if x > 3:
            return x
        x += 1
    return "never"


def h():
    if 0:
        print("never")
    if 1:
        return "always"
    else:
        return "never"


print(f(1), g(0), h())
