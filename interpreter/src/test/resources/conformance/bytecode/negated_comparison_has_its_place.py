def f(a, b):
    assert not (a in b), "is in"
    assert not a in b
    return (
        lambda: not a is b,
        [not (x in b) for x in b],
        {not x in b for x in b},
        {not x in b: not (x is b) for x in b},
        list(not (x in b) for x in b),
    )


print([g() if callable(g) else g for g in f(1, [2])])
