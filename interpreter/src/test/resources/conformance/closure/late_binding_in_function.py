def build():
    functions = []
    for i in range(3):
        def show():
            return i
        functions.append(show)
    return functions


functions = build()
print([f() for f in functions])
print(len({id(f.__closure__[0]) for f in functions}))
