def a(n):
    b(n - 1)


def b(n):
    c(n * 2)


def c(n):
    d = {"n": n}
    return d["m"]


a(5)
