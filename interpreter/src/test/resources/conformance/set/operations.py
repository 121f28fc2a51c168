a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a.isdisjoint({9}), a >= {1})
print(a.union([7], (8,)), a.intersection([1, 9]), a.difference({1}))
print(a.symmetric_difference([1, 10]))
a.add(5)
a.discard(99)
a.remove(1)
a.update([6, 7])
print(a, len(a), 5 in a, set(), {1} == frozenset({1}), type({}), sorted(set("hello")))
