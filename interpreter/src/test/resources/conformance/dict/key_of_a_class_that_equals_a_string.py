class Key:
    def __hash__(self):
        return hash("c")

    def __eq__(self, other):
        return isinstance(other, Key) or other == "c"


for items in ({"a": 1, Key(): 3}, dict([("a", 1), (Key(), 3)]), {**{Key(): 3}, "a": 1}):
    print(items["c"], items.get("c"), "c" in items, items["a"], "d" in items)
    print(items.setdefault("c", 4), items.copy()["c"], items.pop("c"), len(items), items.get("c"))
