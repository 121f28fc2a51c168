x = "module"


def outer():
    global x

    def inner():
        return x

    x = "set in outer"
    return inner()


print(outer(), x)
