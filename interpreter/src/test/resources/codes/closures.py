"""Doc."""
def counter(start=0, /, *, step=1):
    count = start
    def increment():
        nonlocal count
        count += step
        return count
    def reset(to=start): nonlocal count; count = to
    return increment, reset, lambda: (count, step)
def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed
def deep(a):
    def b():
        def c():
            def d(): return a
            return d
        return c
    del a
    return b
def later():
    if x: y = 1
    def use(): return y
    try:
        use()
    except NameError as e:
        def why(): return e
    return [lambda i=i: i + y for i in range(3)]
def shadow(x):
    class C:
        x = x
        def m(self, __p): return x, __p, self.__q
    return C
