def outer():
    x = 1

    def inner():
        return x

    def plain():
        return 2

    return inner, plain


inner, plain = outer()
try:
    plain.__code__ = inner.__code__
except ValueError as error:
    print(error)
try:
    exec(inner.__code__)
except TypeError as error:
    print(error)
