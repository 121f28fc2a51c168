from functools import partial


def show(i):
    return i


late = [lambda: show(i) for i in range(3)]
early = [partial(show, i) for i in range(3)]
print([f() for f in late], [f() for f in early])
print(early[1])
