def gen():
    yield 1
    raise StopIteration("oops")


g = gen()
print(next(g))
next(g)
