def outer(n):
    def inner(m=n, *, k=n + 1):
        return m, k
    return inner


f = outer(3)
print(f(), f.__closure__, f.__defaults__, f.__kwdefaults__)
