import weakref


class Thing:
    def __init__(self, name):
        self.name = name


def gone(ref):
    print("gone", ref is r)


t = Thing("one")
r = weakref.ref(t, gone)
print(r() is t, r().name, weakref.getweakrefcount(t))
t = None
print(r())
