import weakref


class Thing:
    pass


def f():
    thing = Thing()
    refs.append(weakref.ref(thing))
    raise ValueError("x")


refs = []
try:
    f()
except ValueError as error:
    print(refs[0]() is not None)
print(refs[0]() is None)
