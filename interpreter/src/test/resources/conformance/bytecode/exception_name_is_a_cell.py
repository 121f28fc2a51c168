def f():
    try:
        raise ValueError("captured")
    except ValueError as e:
        def g():
            return e
        print(g())
    return g


try:
    f()()
except NameError as error:
    print(error)
