f = lambda a, *b, c=1, **d: (a, b, c, d)
g = lambda: (yield)
h = [lambda x, n=n: x + n for n in range(2)]
k = lambda *, z: lambda: z
print(f(1, 2, c=3, e=4), type(g()), h[1](5), k(z=6)())
