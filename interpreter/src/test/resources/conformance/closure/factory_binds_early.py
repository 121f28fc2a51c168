def factory(i):
    return lambda: i


functions = [factory(i) for i in range(3)]
print([f() for f in functions])
print(len({id(f.__closure__[0]) for f in functions}))
