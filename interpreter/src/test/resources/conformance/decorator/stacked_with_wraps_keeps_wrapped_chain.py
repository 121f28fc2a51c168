from functools import wraps


def tag(name):
    def decorate(function):
        @wraps(function)
        def wrapper():
            return f"{name}({function()})"
        return wrapper
    return decorate


@tag("a")
@tag("b")
def f():
    return "f"


print(f(), f.__name__, f.__wrapped__(), f.__wrapped__.__wrapped__())
