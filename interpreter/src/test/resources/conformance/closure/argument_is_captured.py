def outer(a, b, *args, c=3, **kwargs):
    def inner():
        return a, b, args, c, kwargs
    return inner


f = outer(1, 2, 30, 40, c=5, d=6)
print(f())
print(f.__code__.co_freevars)
print(outer.__code__.co_cellvars)
