def f(): pass
def g(): pass


table = {f: "f", g: "g"}
print(table[f], f == g, f == f, f in table, len({f, g, f}))
try:
    f < g
except TypeError as error:
    print(error)
