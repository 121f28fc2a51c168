x = "outside"
squares = [x * x for x in range(4)]
print(squares, x)


def make():
    return [lambda: x for x in range(3)]


print([f() for f in make()])


def last_word(words):
    lengths = [len(last := word) for word in words]
    return last, lengths


print(last_word(["cell", "frame"]))


class Menu:
    tax = 2
    first = [price for price in (tax, 7)]
    try:
        second = [price + tax for price in (5, 7)]
    except NameError as error:
        problem = str(error)


print(Menu.first, "but", Menu.problem)
