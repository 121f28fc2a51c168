def outer(n):
    def factorial(k):
        return 1 if k < 2 else k * factorial(k - 1)
    print(factorial.__closure__[0].cell_contents is factorial)
    return factorial(n)


print(outer(20))
