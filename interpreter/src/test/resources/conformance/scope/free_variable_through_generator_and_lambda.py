def outer(n):
    return list((lambda: i + n)() for i in range(3))


print(outer(10))
