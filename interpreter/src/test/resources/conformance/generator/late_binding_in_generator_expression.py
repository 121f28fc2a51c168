gens = [(x * n for x in (1, 2)) for n in (1, 10)]
print([list(g) for g in gens])
fs = list(lambda: i for i in range(3))
print([f() for f in fs])
