import weakref


class Payload:
    pass


def make():
    shared = Payload()
    return lambda: shared, lambda: shared


first, second = make()
ref = weakref.ref(first())
del first
print(ref() is not None)
second = None
print(ref() is None)
