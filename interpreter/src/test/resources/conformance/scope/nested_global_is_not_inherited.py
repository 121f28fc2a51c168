x = 0


def outer():
    global x
    x = 1

    def inner():
        x = 2
        return x

    return inner()


print(outer(), x)
