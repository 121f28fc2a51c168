def outer():
    x = 1

    class C:
        nonlocal x
        x = 2
        y = 3

    return x, hasattr(C, "x"), C.y


print(outer())
