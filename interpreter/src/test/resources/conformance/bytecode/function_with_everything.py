def outer(a, /, b: int = 1, *c: str, d, e=2, **f) -> "result":
    g = a

    def inner(h=g, *, i: g = b) -> None:
        nonlocal g
        g = h, i, d
        return lambda: (g, f)

    return inner


print(outer(1, d=3, z=4)()())
