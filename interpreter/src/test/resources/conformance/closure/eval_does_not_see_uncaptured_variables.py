def outer():
    x = 1

    def without():
        return eval("x")

    def with_it():
        x
        return eval("x")

    print(with_it())
    return without()


try:
    outer()
except NameError as error:
    print(error)
