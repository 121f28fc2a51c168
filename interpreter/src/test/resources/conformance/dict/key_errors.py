d = {"a": 1}
for act in (
    lambda: d["b"],
    lambda: d.pop("b"),
    lambda: {}.popitem(),
    lambda: d[[1]],
    lambda: dict([1]),
    lambda: dict(["abc"]),
):
    try:
        act()
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
