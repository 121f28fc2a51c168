print("a", 1, None, sep="-", end="!\n")
print("x", "y", sep="")
print()
print(*[1, 2, 3], sep=", ")
print("no newline", end="")
print("", "two", sep="|")
print([1, "a", 2.5, None, True], (1,), {"k": [1]}, {1})
try:
    print("a", sep=1)
except TypeError as error:
    print(error)
