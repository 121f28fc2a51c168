def outer():
    x = 1

    def inner():
        return 2

    print(x)
    return inner


print(outer().__closure__)
print(outer.__code__.co_cellvars, outer.__closure__)
