t = (1, "a", 2.5)
single, empty = (1,), ()
print(t, single, empty, t[1], t[-1], t[:2], len(t), t + single, single * 3, 1 in t)
print(t.index("a"), t.count(1), tuple("ab"), (1, 2) < (1, 3), (1, (2, 3)))
print(hash(()) == hash(()))
try:
    t[0] = 5
except TypeError as error:
    print(error)
