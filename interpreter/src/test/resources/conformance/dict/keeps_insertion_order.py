d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 4
del d["a"]
d["a"] = 5
print(d, list(d), list(reversed(d)))
print({"x": 1, "y": 2} == {"y": 2, "x": 1}, {1: "a", 1.0: "b", True: "c"})
