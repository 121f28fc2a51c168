def inner():
    try:
        yield 1
    except ValueError as error:
        print(repr(error.__context__))
        yield 2


def outer():
    try:
        raise KeyError("handled")
    except KeyError:
        yield from inner()


generator = outer()
next(generator)
print(generator.throw(ValueError("thrown")))
