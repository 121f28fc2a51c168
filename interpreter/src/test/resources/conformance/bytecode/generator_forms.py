def f(n):
    x = yield
    while n:
        n -= 1
        x = (yield n) or x
    y = yield from (i for i in [1, 2])
    return x, y, [(yield)]


g = f(1)
print(next(g), g.send("a"), g.send("b"), next(g), next(g))
try:
    g.send("last")
except StopIteration as stop:
    print(stop.value)
