d = {"a": 1, "b": 2}
try:
    for key in d:
        d[key + "x"] = 0
except RuntimeError as error:
    print(error)
for key in list(d):
    if key != "a":
        del d[key]
print(d)
