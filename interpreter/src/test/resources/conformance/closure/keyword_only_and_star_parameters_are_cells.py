def outer(*args, key=0, **options):
    return lambda: (args, key, options)


f = outer(1, 2, key=3, x=4)
print(f(), outer.__code__.co_cellvars, outer.__code__.co_varnames)
