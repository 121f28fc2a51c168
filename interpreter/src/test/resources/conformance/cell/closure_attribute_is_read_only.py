def outer():
    x = 1
    return lambda: x


f = outer()
try:
    f.__closure__ = ()
except AttributeError as error:
    print(error)
try:
    f.__closure__[0] = None
except TypeError as error:
    print(error)
