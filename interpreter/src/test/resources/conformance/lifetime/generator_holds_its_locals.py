import weakref


class Thing:
    pass


def gen():
    thing = Thing()
    yield weakref.ref(thing)
    yield "after"


g = gen()
ref = next(g)
print(ref() is not None)
del g
print(ref())
