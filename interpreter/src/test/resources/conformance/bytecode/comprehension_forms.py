def f(n, k):
    a = [i for i in range(n) if i % 2 if i > 1]
    b = {i: j for i in range(2) for j in range(i)}
    c = {i for i in a}
    d = [[i * k for i in range(2)] for k in range(2)]
    e = [(lambda: i + k)() for i in range(2)]
    g = [i := i0 for i0 in range(2)]
    h = sum(i for i in range(n) if i != k)
    m = [x for x, in [(1,), (2,)]]
    return a, b, c, d, e, g, h, i, m


print(f(6, 1))
