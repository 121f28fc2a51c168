a, b = [1, 2, 3, 4], {"x": 1, "y": 2}
del a[0], a[1:], b["x"]
print(a, b)
del a
try:
    a
except NameError as error:
    print(error)
