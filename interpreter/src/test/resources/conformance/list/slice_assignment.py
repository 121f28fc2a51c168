a = list(range(8))
a[2:4] = ["x", "y", "z"]
print(a)
a[::3] = [0, 0, 0]
print(a)
a[1:1] = [9, 9]
del a[-2:]
a[5:] = []
print(a, a[::-1], a[-3:-1])
try:
    a[::2] = [1]
except ValueError as error:
    print(error)
