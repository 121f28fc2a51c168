import weakref


class Thing:
    pass


def f():
    thing = Thing()
    refs.append(weakref.ref(thing))
    print(refs[0]() is thing)


refs = []
f()
print(refs[0]())
