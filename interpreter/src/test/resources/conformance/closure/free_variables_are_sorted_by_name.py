def outer():
    zebra, apple, mango = 1, 2, 3

    def inner():
        return zebra, mango, apple

    return inner


inner = outer()
print(inner.__code__.co_freevars)
print([cell.cell_contents for cell in inner.__closure__])
print(outer.__code__.co_cellvars)
