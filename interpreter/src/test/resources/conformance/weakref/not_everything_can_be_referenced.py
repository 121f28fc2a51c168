import weakref
for thing in (5, "a", (1,), [], None):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = ()


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
print(weakref.ref(print)() is print)
