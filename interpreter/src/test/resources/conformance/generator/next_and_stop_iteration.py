def gen():
    yield 1
    yield 2
    return "done"


g = gen()
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print(repr(stop), stop.value)
print(next(g, "default"), list(g))
