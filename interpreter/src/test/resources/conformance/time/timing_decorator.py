import time
from functools import wraps


def timed(function):
    @wraps(function)
    def wrapper(*args):
        start = time.perf_counter()
        result = function(*args)
        wrapper.elapsed = time.perf_counter() - start
        return result
    return wrapper


@timed
def work(n):
    return sum(i * i for i in range(n))


print(work(100), work.elapsed >= 0, work.__name__)
