people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25)]
people.sort(key=lambda p: p[1])
print(people)
people.sort(key=lambda p: p[1], reverse=True)
print(people)
try:
    [1, "a"].sort()
except TypeError as error:
    print(error)
print([3, 1, 2].sort(), sorted([True, 0, 2.5, -1]))
