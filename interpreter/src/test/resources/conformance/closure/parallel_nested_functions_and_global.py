y = 9


def outer():
    x = 1

    def first():
        global y
        y = 2
        return x

    def second():
        return y

    return first() + second()


print(outer(), y)
