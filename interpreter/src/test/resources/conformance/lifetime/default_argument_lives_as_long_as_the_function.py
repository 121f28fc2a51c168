import weakref


class Thing:
    pass


def make():
    thing = Thing()

    def f(t=thing):
        return t

    return f, weakref.ref(thing)


f, ref = make()
print(ref() is f())
f.__defaults__ = None
print(ref())
