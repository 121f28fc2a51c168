class Number(int):
    __eq__ = str.__eq__
    __hash__ = list.__len__
    __getitem__ = str.__getitem__
    __neg__ = float.__neg__


number = Number(3)
for ask in (
    lambda: number == number,
    lambda: hash(number),
    lambda: number[0],
    lambda: -number,
    lambda: Number.__eq__(1, 2),
):
    try:
        print(ask())
    except TypeError as error:
        print(error)
