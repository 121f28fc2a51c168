def f(x):
    if x in [1, 2, 3]:
        return "list"
    if x in {4, 5}:
        return "set"
    if x not in (6, 7):
        return "neither"
    for y in [8, 9]:
        x += y
    return [y for y in (1, 2)], x


print(f(1), f(5), f(0), f(6))
