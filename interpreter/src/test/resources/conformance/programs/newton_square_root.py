def iterate(step):
    def fixed_point(x, tolerance=1e-9):
        while abs(step(x) - x) > tolerance:
            x = step(x)
        return x
    return fixed_point


def square_root(n):
    return iterate(lambda x: (x + n / x) / 2)(n)


print(round(square_root(2), 6), round(square_root(144.0), 6))
