def make(n):
    class Multiplier:
        def __call__(self, x):
            return x * n

        def renew(self, m):
            nonlocal n
            n = m
            return self

    return Multiplier()


a, b = make(3), make(4)
print(a(5), b(5), a.renew(10)(5), b(5))
