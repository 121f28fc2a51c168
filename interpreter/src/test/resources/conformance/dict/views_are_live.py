d = {"a": 1}
keys, items = d.keys(), d.items()
d["b"] = 2
print(keys, items, "b" in keys, ("b", 2) in items, len(keys))
print(sorted(keys & {"a", "z"}), keys == {"a", "b"})
