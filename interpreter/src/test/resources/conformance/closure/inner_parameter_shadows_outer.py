def outer(x):
    def inner(x):
        return x * 2
    return inner(x + 1), x, inner.__closure__


print(outer(1))
