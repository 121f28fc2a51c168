def f(a):
    x = (
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a +
        a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a
    )
    return [
        x,
        a,
    ]


print(f(2))
