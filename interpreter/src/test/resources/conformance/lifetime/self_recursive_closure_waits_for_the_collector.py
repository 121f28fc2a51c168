import gc
import weakref


class Payload:
    pass


def make():
    payload = Payload()

    def recurse(n):
        return payload if n == 0 else recurse(n - 1)

    return recurse


gc.disable()
f = make()
ref = weakref.ref(f(3))
del f
print(ref() is None)
print(gc.collect() > 0, ref() is None)
gc.enable()
