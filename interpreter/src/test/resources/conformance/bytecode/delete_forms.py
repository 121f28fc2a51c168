def f():
    a, b, c, d = 1, [1, 2, 3], {"k": 1}, 4

    def g():
        return d

    del a, b[0], (c["k"])
    del [b[0]]
    del d
    try:
        return g()
    except NameError as error:
        return b, c, str(error)


print(f())
