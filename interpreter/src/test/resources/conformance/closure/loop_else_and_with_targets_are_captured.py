class Context:
    def __enter__(self):
        return "entered"

    def __exit__(self, *exc):
        return False


def outer():
    for i in range(2):
        pass
    with Context() as c:
        pass
    import math as m
    return lambda: (i, c, m.floor(2.5))


print(outer()())
