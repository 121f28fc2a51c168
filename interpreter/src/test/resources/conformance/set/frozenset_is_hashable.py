f = frozenset([1, 2, 2])
print(f, len(f), {f: "value"}[frozenset((2, 1))], f | {3}, f == {1, 2})
print(hash(f) == hash(frozenset([2, 1])))
try:
    f.add(3)
except AttributeError as error:
    print(error)
