def nothing():
    pass


def dots(): ...


class Empty: pass


for _ in range(2): ...
print(nothing(), dots(), Empty.__name__, ...)
