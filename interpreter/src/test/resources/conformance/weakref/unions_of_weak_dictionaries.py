import copy
from weakref import WeakKeyDictionary, WeakValueDictionary


class Item:
    def __init__(self, name):
        self.name = name


a, b = Item("a"), Item("b")
values = WeakValueDictionary(a=a) | {"b": b}
print(type(values).__name__, sorted(values))
print(type({"b": b} | values).__name__, copy.deepcopy(values)["a"] is a)
keys = WeakKeyDictionary({a: [1]})
keys |= {b: [2]}
del a
print(len(keys), len(values), copy.deepcopy(keys)[b] is keys[b])
