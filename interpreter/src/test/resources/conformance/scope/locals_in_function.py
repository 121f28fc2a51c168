def f(a, b=2):
    c = a + b
    names = sorted(locals())
    return names, locals()["c"]


print(f(1))
