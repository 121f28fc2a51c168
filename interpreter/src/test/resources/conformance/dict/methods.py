d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("c", 3))
print(d.setdefault("a", 9), d.pop("b"), d.pop("q", None))
d.update({"d": 4}, e=5)
print(d, d.popitem(), len(d), "a" in d, 1 in d)
print(list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values())
print(d.items())
print(dict.fromkeys("ab", 0), dict([("x", 1)], y=2), d.copy() is d)
print(d | {"a": 0}, dict(zip("ab", (1, 2))))
