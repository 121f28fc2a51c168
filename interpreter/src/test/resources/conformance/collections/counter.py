from collections import Counter
c = Counter("banana")
print(c, c["a"], c["z"], c.most_common(1), sorted(c.elements()), c.total())
c.update("bb")
c.subtract({"a": 1})
print(c, c + Counter("xb"), c - Counter("bb"), c & Counter("aab"), dict(c))
