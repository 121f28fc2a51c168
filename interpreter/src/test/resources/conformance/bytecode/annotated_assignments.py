import math
x: int
y: int = 3
math.z: float = 1.5
items = [0]
items[0]: int = 9
(w): str = "w"


def f():
    a: undefined = 1
    b: undefined
    return a


print(__annotations__, math.z, items, w, f())
