def show(x):
    print("eval", x)
    return x


def f(a=show(1), b=show(2), *, c=show(3)) -> show(4):
    return a, b, c


print(f(c=show(5), a=show(6)))
