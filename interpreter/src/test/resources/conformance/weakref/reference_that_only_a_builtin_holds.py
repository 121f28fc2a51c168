import weakref


class Item:
    def __init__(self, key):
        self.key = key

    def __hash__(self):
        return hash(self.key)

    def __eq__(self, other):
        return self.key == other.key


items = [Item("a"), Item("b")]
known = {weakref.ref(item, id) for item in items}
print(known == set(map(weakref.ref, items)), len(known - set(map(weakref.ref, items))))
print([key() is item for key, item in zip(dict((weakref.ref(item), 1) for item in items), items)])
