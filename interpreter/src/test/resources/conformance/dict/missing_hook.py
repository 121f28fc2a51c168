class Counter(dict):
    def __missing__(self, key):
        return 0


c = Counter()
for letter in "banana":
    c[letter] += 1
print(c, c["z"], c.get("z"), type(c).__name__, isinstance(c, dict))
