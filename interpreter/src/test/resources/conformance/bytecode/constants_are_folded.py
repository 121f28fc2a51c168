a = 2 * 3 + 4
b = "x" * 5
c = (1, 2) + (3,)
d = -5
e = 1 / 0 if False else 7
f = "a" "b" + "c"
g = 2 ** 10 % 1000 >> 1 | 8
h = (1, (2, "three"), None)[1]
i = not True
j = ~5 & 0xFF
k = "abc"[1]
print(a, b, c, d, e, f, g, h, i, j, k)
