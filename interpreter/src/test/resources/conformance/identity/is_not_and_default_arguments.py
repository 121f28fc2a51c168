sentinel = object()


def f(value=sentinel):
    return "nothing given" if value is sentinel else value


print(f(), f(None), f(sentinel), sentinel is not object())
