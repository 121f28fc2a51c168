def deco(f):
    return f


@deco
def f(
    a=1,
    b=1 / 0,
):
    pass
