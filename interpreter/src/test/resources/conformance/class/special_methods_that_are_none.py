class Nothing:
    __add__ = None
    __radd__ = None
    __iadd__ = None
    __eq__ = None
    __lt__ = None


n = Nothing()


def augmented():
    value = n
    value += 1


for attempt in (lambda: n + 1, lambda: 1 + n, augmented, lambda: n == 1, lambda: n < 1):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


class Unbindable:
    __eq__ = property(lambda self: self.missing)


print(Unbindable() == Unbindable())
