from functools import lru_cache

calls = []


class Key:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        calls.append(self.x)
        return self.x % 2

    def __eq__(self, other):
        if self.x == 2 and other.x == 2:
            square(Key(1))
        return self.x == other.x


@lru_cache(maxsize=3)
def square(key):
    return key.x**2


for x in 1, 2, 2, 3, 4, 1, 2:
    calls.clear()
    print(x, square(Key(x)), calls, square.cache_info())
