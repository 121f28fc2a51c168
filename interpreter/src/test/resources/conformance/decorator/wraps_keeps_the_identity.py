from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(*args):
        """Wrapper."""
        return function(*args)
    return wrapper


@logged
def area(r):
    """The area."""
    return 3 * r * r


print(area.__name__, area.__doc__, area.__qualname__, area(2))
print(area.__wrapped__, area.__wrapped__.__name__)
