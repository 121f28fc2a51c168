def f():
    a = [1, 2, 3]
    b = [1, 2, "x", (3, 4), None]
    c = {1, 2, 3}
    d = {"a": 1, "b": 2}
    e = [1, a, 2]
    g = {"k": a, **d, "z": 0}
    h = (*a, 1), {*a, 5}, [*b]
    return b, c, e, g, h


print(f())
