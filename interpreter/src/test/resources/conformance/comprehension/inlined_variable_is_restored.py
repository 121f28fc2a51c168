def f(x):
    before = x
    inner = [x + 1 for x in (10, 20)]
    return before, inner, x


print(f(1))
