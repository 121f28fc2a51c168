def outer(n):
    n = n + 1

    def inner():
        return n

    n *= 10
    return inner


print(outer(1)())
