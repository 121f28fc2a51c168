x = "module"


def outer():
    x = "enclosing"

    def inner():
        global x
        x = "changed"
        return x

    print(inner(), x)


outer()
print(x)
