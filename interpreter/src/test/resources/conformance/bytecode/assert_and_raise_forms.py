def f(x):
    assert x
    assert x > 1, "small"
    assert (x, "not a tuple test")[0], f"{x}"
    if x == 2:
        raise
    if x == 3:
        raise ValueError(x) from KeyError("k")
    raise ValueError


for x in (1, 2, 3, 4):
    try:
        f(x)
    except Exception as error:
        print(repr(error), repr(error.__cause__))
