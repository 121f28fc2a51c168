def power(exponent):
    def raise_to(base):
        return base ** exponent
    return raise_to


square, cube = power(2), power(3)
print(square(12), cube(5), cube(-2), square(2.5))
print(square.__name__, square.__qualname__)
