def outer():
    x = [1, 2]

    def inner():
        return x

    return inner


cell = outer().__closure__[0]
print(cell.cell_contents, type(cell))
print(type(cell).__name__, callable(cell))
