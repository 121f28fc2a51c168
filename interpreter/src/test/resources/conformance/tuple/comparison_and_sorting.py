print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 2), (1, 2, 0)), (1, 2) == [1, 2])
print((1, 2, 3)[::-1], tuple(range(3)), (), tuple([]) is (), tuple((1, 2)))
x = 1,
print(x, type(x), (1), ((1)))
