import time
from functools import wraps


def timed(function):
    durations = []

    @wraps(function)
    def wrapper(*args):
        start = time.perf_counter()
        result = function(*args)
        stop = time.perf_counter()
        durations.append(stop - start)
        return result

    wrapper.durations = durations
    return wrapper


@timed
def area(width, height):
    """The area of a rectangle."""
    return width * height


print(area(3, 4), area(5, 6))
print(len(area.durations), "calls were timed")
print(area.__name__, "-", area.__doc__)
