import weakref


class C:
    def m(self):
        return "alive"


c = C()
ref = weakref.ref(c)
method = c.m
del c
print(ref() is not None, method())
del method
print(ref())
