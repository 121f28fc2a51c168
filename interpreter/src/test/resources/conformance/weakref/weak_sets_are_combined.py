from collections import UserString
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary

a, b, d, e = items = [UserString(each) for each in "abde"]


def show(items):
    return sorted(map(str, items))


left = WeakSet([a, b, d])
right = WeakSet([b, d, e])
print(show(left | right), show(left & right), show(left - right), show(left ^ right))
print(left == left.copy(), left == right, left < left | right, left >= left & right)
print(left.isdisjoint([e]), left.issubset(items), left.issuperset([a]))
copy = left.copy()
copy |= right
copy -= [a]
copy ^= [a, b]
copy &= items
print(show(copy), show(left.symmetric_difference([a])))
copy.difference_update([a])
copy.intersection_update([d])
copy.symmetric_difference_update([e])
print(show(copy))
keys = WeakKeyDictionary({a: 1}) | {b: 2}
values = {"z": b} | WeakValueDictionary({"x": a})
print(type(keys).__name__, sorted(keys.values()), type(values).__name__, sorted(values))
keys |= {d: 3}
print(sorted(keys.values()))
