def f(a, b):
    c = a or b
    d = a and b
    e = not a
    g = a or b and not c
    h = (a if b else c) or d
    i = bool(a) and (b or None)
    return c, d, e, g, h, i


print(f(0, 1), f([], ""), f(2, 0))
