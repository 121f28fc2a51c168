def derivative(f, h=1 / 1024):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


def polynomial(*coefficients):
    def evaluate(x):
        total = 0
        for c in coefficients:
            total = total * x + c
        return total
    return evaluate


p = polynomial(1, 0, -2)
slope = derivative(p)
print(p(3), slope(3), derivative(slope)(3), slope.__code__.co_freevars)
