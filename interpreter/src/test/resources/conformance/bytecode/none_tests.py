def f(x, y=None):
    if x is None:
        return "none"
    if y is not None:
        return "y"
    if not x is None and y is None:
        return "x only"
    while x is not None:
        x = None


print(f(None), f(1, 2), f(1))
