a, (b, *c), d = 1, "xyz", [4]
print(a, b, c, d)
first, *middle, last = range(6)
print(first, middle, last)
*init, end = "ab"
print(init, end)
[x, y] = {"k": 1, "l": 2}
print(x, y)
