import weakref


class Payload:
    pass


def make():
    payload = Payload()

    def use():
        return payload

    return use, weakref.ref(payload)


use, ref = make()
print(ref() is use(), ref() is None)
del use
print(ref())
