from functools import partial


def power(base, exponent):
    return base ** exponent


square = partial(power, exponent=2)
of_two = partial(power, 2)
print(square(5), of_two(10), square.func is power, square.args, square.keywords)
print(of_two.args)
print(partial(of_two, 3)(), partial(partial(power, 2), 3).args)
print(partial(int, base=2)("101"), callable(square))
try:
    of_two(1, 2)
except TypeError as error:
    print(error)
