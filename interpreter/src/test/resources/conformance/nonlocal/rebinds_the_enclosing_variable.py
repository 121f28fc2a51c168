def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "inner"

    print(x)
    inner()
    print(x)


outer()
