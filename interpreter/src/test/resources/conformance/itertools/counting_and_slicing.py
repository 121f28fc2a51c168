from itertools import count, cycle, islice, repeat, takewhile, dropwhile
print(list(islice(count(10, 5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 2)))
print(list(islice("abcdefg", 1, 6, 2)), list(takewhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])), next(count()), count(2))
