def f():
    import math
    from math import sqrt as root
    return math.floor(root(17))


print(f())
print("math" in globals(), f.__code__.co_varnames)
