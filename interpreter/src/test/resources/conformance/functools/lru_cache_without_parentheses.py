from functools import lru_cache


@lru_cache
def f(a, b=1):
    print("called", a, b)
    return a + b


print(f(1), f(1), f(1, 1), f(a=1), f(1.0))
print(f.cache_info())
