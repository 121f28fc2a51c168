def constant(function):
    return function() * 2


@constant
def value():
    return 21


print(value)
try:
    value()
except TypeError as error:
    print(error)
