def double(n):
    print("double", n)
    return n * 2


m = map(double, [1, 2, 3])
print("made")
print(next(m))
print(list(m), list(m))
print(list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda n: n % 2, range(6))))
