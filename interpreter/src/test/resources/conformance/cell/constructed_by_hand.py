from types import CellType, FunctionType


def outer():
    x = 1

    def inner():
        return x

    return inner


cell = CellType(42)
g = FunctionType(outer().__code__, globals(), "g", None, (cell,))
print(g(), g.__closure__[0] is cell)
empty = CellType()
print(empty == CellType(), cell == CellType(42), cell < CellType(43))
