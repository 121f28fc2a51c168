class C:
    factor = 3
    ok = lambda self, x, f=factor: x * f
    bad = lambda self, x: x * factor


print(C().ok(2))
try:
    C().bad(2)
except NameError as error:
    print(error)
