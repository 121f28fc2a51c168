zero = lambda f: lambda x: x
successor = lambda n: lambda f: lambda x: f(n(f)(x))
add = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
multiply = lambda m: lambda n: lambda f: m(n(f))


def to_int(n):
    return n(lambda k: k + 1)(0)


two = successor(successor(zero))
three = successor(two)
print(to_int(zero), to_int(add(two)(three)), to_int(multiply(two)(three)))
print(add.__name__, two.__code__.co_freevars)
