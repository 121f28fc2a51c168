len = lambda thing: "global len"


def outer():
    name = "enclosing"

    def inner():
        print(name, len([]), max(1, 2))

    inner()


outer()
del len
print(len([1, 2]))
