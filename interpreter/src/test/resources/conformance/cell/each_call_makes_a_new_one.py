def outer():
    x = object()
    return lambda: x


a, b = outer(), outer()
print(a.__closure__[0] is b.__closure__[0], a() is b(), a() is a())
print(a.__code__ is b.__code__, a is b)
