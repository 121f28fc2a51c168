for args in ((), (1.5,), (1, 2, 0), (1, 2, 3, 4), ("a",)):
    try:
        range(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    range(3)[5]
except IndexError as error:
    print(error)
