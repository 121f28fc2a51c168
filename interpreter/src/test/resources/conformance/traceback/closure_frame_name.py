def outer():
    def inner(x):
        return x.upper()
    return inner


outer()("fine")
outer()(5)
