def outer(a):
    b = 2

    def inner(c):
        d = a + b + c
        return locals()

    return inner(3)


print(sorted(outer(1).items()))
