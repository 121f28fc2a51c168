def outer(n):
    def inner():
        return [n + i for i in range(n)]
    n += 1
    return inner()


print(outer(2))
