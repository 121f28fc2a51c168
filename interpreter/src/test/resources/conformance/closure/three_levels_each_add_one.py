def one(a):
    def two(b):
        def three(c):
            return [a, b, c]
        return three
    return two


print(one(1)(2)(3))
f = one(1)
print(f(2)(3), f(20)(30))
print(f(2).__code__.co_freevars, f(2).__code__.co_varnames)
