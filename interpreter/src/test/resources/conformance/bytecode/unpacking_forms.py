def f(p):
    a, b = b, c = p
    (d, *e), [g] = p, [a]
    x, y, z = c, b, a
    x, y = y, x
    [*all_of_it] = p
    for i, (j, k) in [(1, (2, 3))]:
        pass
    return a, b, c, d, e, g, x, y, z, all_of_it, i, j, k


print(f((1, 2)))
