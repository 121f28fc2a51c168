import math

print(math.sumprod([0.1] * 10, [1] * 10), math.sumprod([1.0, 1e101, 1.0, -1e101], [1.0] * 4))
print(math.sumprod([1, 2.5, True], [3, 4, 0.1]), math.sumprod([], []), math.sumprod([2], [3]))
print(math.nextafter(0.0, -0.0, steps=1), math.nextafter(5e-324, -1, steps=1))
print(math.nextafter(-5e-324, 1, steps=1), math.nextafter(1.0, 2.0, steps=3))


class Own(float):
    def __ceil__(self):
        return 42

    __floor__ = __ceil__


print(math.ceil(Own(1.5)), math.floor(Own(1.5)))
for numbers in [math.inf, math.nan], [math.inf, -math.inf], [math.inf, 1]:
    try:
        print(math.fsum(numbers))
    except ValueError as error:
        print(error)
