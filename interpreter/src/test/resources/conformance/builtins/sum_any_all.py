print(sum([1, 2, 3]), sum([], 5), sum([[1], [2]], []), sum((0.5, 1)))
print(sum(n for n in range(5)))
print(any([0, "", 3]), any([]), all([1, "a"]), all([]), all(n > 0 for n in (1, 2, -1)))
try:
    sum(["a", "b"])
except TypeError as error:
    print(error)
try:
    sum(["a"], "")
except TypeError as error:
    print(error)
