def gen():
    yield 1
    yield 2


g = gen()
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
print(list(g))
g = gen()
g.throw(ValueError("before the start"))
