from functools import wraps


def plain(function):
    def wrapper(*args):
        return function(*args)
    return wrapper


def polite(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper


def area(width, height):
    """The area of a rectangle."""
    return width * height


first, second = plain(area), polite(area)
print(first.__name__, "-", first.__doc__)
print(second.__name__, "-", second.__doc__)

print(second(3, 4), second.__code__.co_name)
print(second.__wrapped__ is area)
print(second.__closure__[0].cell_contents is area)
