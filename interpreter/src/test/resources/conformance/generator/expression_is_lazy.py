def noisy(n):
    print("noisy", n)
    return n


g = (noisy(n) for n in range(3))
print("before")
print(next(g))
print(list(g), list(g))
