print(list(zip("abc", [1, 2])), dict(zip("ab", (1, 2))), list(zip()), list(zip([1])))
print(list(zip(*[(1, "a"), (2, "b")])), list(enumerate("ab")))
print(list(enumerate("ab", start=1)))
try:
    list(zip("abc", [1], strict=True))
except ValueError as error:
    print(error)
for i, (a, b) in enumerate(zip([1, 2], "xy")):
    print(i, a, b)
