def f(a, b, /, c, d=4, *args, e, g=7, **kwargs):
    return a, b, c, d, args, e, g, kwargs


print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5, h=8))
print(f(1, 2, 3, 40, 50, 60, e=5, g=70, z=26))
code = f.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
print(code.co_varnames, f.__defaults__, f.__kwdefaults__)
