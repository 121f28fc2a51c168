for i, (key, value) in enumerate({"a": 1, "b": 2}.items()):
    print(i, key, value)
for first, *rest in [(1, 2, 3), "xy"]:
    print(first, rest)
