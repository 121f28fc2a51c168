print({3, 1, 2}, set(range(10, 0, -1)), {8, 0, 16}, list({5, 4, 3}))
print({n % 5 for n in range(20)})
print([n for n in {0, -1, 2}], set([1.0, 2, True]))
