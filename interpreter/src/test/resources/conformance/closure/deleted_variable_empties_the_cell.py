def outer():
    value = 1

    def inner():
        return value

    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(error)
    print(inner.__closure__[0])
    value = 2
    print(inner())


outer()
