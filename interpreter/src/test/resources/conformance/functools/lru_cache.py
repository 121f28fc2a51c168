from functools import lru_cache


@lru_cache(maxsize=2)
def square(n):
    print("compute", n)
    return n * n


print(square(2), square(3), square(2), square(4), square(3))
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__wrapped__(5))
try:
    square([1])
except TypeError as error:
    print(error)
