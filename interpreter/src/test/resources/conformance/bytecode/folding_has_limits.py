a = "x" * 4096
b = "x" * 5000
c = 2 ** 128
d = 2 ** 200
e = (0,) * 20
f = (0,) * 300
g = 1 << 100
h = 1 << 150
print(len(a), len(b), c, d, len(e), len(f), g, h)
