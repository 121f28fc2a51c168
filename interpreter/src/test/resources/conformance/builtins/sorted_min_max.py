words = ["pear", "Fig", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, reverse=True))
print(min(words), max(words, key=len), min(3, 1, 2), max([], default="none"))
print(min((2, "b"), (1, "z")), sorted({"b": 1, "a": 2}), sorted("cab", key=ord))
try:
    max([])
except ValueError as error:
    print(error)
try:
    min(1, "a")
except TypeError as error:
    print(error)
try:
    max(5)
except TypeError as error:
    print(error)
