items = [1, 2]
for act in (
    lambda: items[2],
    lambda: items.remove(9),
    lambda: items.index(9),
    lambda: [].pop(),
    lambda: items.pop(7),
    lambda: items + (1,),
    lambda: items["0"],
    lambda: items * "a",
):
    try:
        act()
    except (LookupError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
