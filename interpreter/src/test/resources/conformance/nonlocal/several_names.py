def outer():
    a, b, c = 1, 2, 3

    def rotate():
        nonlocal a, b, c
        a, b, c = b, c, a

    rotate()
    rotate()
    return a, b, c


print(outer())
print(outer.__code__.co_cellvars)
