class C:
    def method(self, x):
        pass


def outer():
    def inner(x):
        pass
    return inner


for call in (lambda: C().method(), lambda: outer()(), lambda: C.method()):
    try:
        call()
    except TypeError as error:
        print(error)
