print({x % 3 for x in range(10)})
print({x: x * x for x in range(4)})
print({k: v for k, v in zip("abc", range(3)) if v})
print({v: k for k, v in {"a": 1, "b": 2}.items()})
