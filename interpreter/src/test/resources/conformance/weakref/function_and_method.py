import weakref


def f():
    return 1


class C:
    def m(self):
        return 2


r = weakref.ref(f)
c = C()
print(r()(), weakref.ref(c.m)(), weakref.WeakMethod(c.m)()())
del f
print(r())
