def show(x):
    print(x, end=" ")
    return x


def f(*args, **kwargs):
    return args, kwargs


print(f(show(1), *[show(2), show(3)], show(4), k=show(5), **{"m": show(6)}))
