from itertools import groupby, tee
print([(key, list(group)) for key, group in groupby("aabbca")])
print({k: [w for w in g] for k, g in groupby(["a", "b", "cc", "dd"], key=len)})
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
