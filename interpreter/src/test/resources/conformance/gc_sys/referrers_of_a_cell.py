import gc


def outer():
    value = ["captured"]
    return lambda: value


f = outer()
cell = f.__closure__[0]
print(gc.get_referents(cell), gc.is_tracked(f), gc.is_tracked(5))
print(any(r is cell for r in gc.get_referrers(f())))
