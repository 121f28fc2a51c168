def broken(function):
    raise ValueError("no")


@broken
def f():
    pass
