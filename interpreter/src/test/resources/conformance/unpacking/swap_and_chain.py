a, b = 1, 2
a, b = b, a
print(a, b)
x = y = z = []
x.append(1)
print(y, x is z)
i, items = 0, [10, 20]
i, items[i] = 1, 99
print(i, items)
