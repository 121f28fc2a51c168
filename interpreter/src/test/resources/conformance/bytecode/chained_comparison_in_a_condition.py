def f(a, b, c):
    if 0 < a < b <= c:
        return "rising"
    if not a == b == c:
        return "mixed"
    return 1 if a is b is c else 2


print(f(1, 2, 3), f(3, 2, 1), f(5, 5, 5))
