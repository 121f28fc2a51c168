class Counting(int):
    hashed = 0

    def __hash__(self):
        Counting.hashed += 1
        return int(self) & 0xFFFF


keys = dict.fromkeys(map(Counting, range(10)))
print(Counting.hashed)
items = set(keys)
frozen = frozenset(keys)
copies = [dict.fromkeys(items, 1), dict.fromkeys(frozen), dict.fromkeys(keys, 2), dict(keys), keys.copy()]
print(Counting.hashed, [len(each) for each in copies])
items.difference(keys)
items.symmetric_difference_update(keys)
print(Counting.hashed, items)
