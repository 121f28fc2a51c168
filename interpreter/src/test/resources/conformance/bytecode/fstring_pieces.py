def f(x, w):
    a = f"{x}"
    b = f"a{x!r}b{x:>{w}}c{x!s:<5}|"
    c = f"" f"{x}" "tail"
    d = f"{x=}"
    e = f"{{}}"
    return a, b, c, d, e


print(f(7, 4))
