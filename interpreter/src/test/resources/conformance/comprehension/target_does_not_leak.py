x = "outer"
squares = [x for x in range(3)]
print(x, squares)


def f():
    return [y for y in range(3)], "y" in locals()


print(f())
