f = lambda a, /, b=2, *args, c, d=4, **kw: (a, b, args, c, d, kw)
print(f(1, c=3))
print(f(1, 2, 3, c=4, e=5))
print((lambda: None)(), (lambda *a: a)(1, 2), (lambda **k: k)(x=1))
