def outer():
    used, unused = 1, 2

    def inner():
        if False:
            return unused
        return used

    return inner


f = outer()
print(f(), f.__code__.co_freevars, len(f.__closure__))
