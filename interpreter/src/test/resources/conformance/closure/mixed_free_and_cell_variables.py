def outer(a, b):
    def middle(c):
        d = a + c

        def inner(e):
            return a, b, c, d, e
        return inner
    return middle


m = outer(1, 2)
print(m(3)(4))
print(m.__code__.co_cellvars, m.__code__.co_freevars, m(3).__code__.co_freevars)
