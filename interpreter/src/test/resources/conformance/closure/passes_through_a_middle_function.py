def a():
    x = "from a"

    def b():
        def c():
            return x
        return c

    return b


b = a()
c = b()
print(c())
print(b.__code__.co_freevars, c.__code__.co_freevars, a.__code__.co_cellvars)
print(b.__closure__[0] is c.__closure__[0])
