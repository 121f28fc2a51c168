def gen():
    print((yield 1) + (yield 2))
    x = [(yield 3), (yield 4)]
    return x


g = gen()
print(next(g), g.send(10), g.send(20), g.send("a"))
try:
    g.send("b")
except StopIteration as stop:
    print(stop.value)
