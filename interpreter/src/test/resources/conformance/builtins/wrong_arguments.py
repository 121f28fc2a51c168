for act in (
    lambda: len(),
    lambda: len(1, 2),
    lambda: len(x=1),
    lambda: print(1, foo=2),
    lambda: sorted(),
    lambda: sorted([1], 2),
    lambda: isinstance(1),
    lambda: abs(1, 2),
    lambda: "a".upper(1),
    lambda: [].append(),
    lambda: int(x=5),
    lambda: round(),
):
    try:
        act()
    except TypeError as error:
        print(error)
