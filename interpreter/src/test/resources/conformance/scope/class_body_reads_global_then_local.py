x = 1


class C:
    print(x)
    x = x + 1
    print(x)


print(x, C.x)
