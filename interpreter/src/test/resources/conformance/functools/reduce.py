from functools import reduce
import operator
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.add, "abc"))
print(reduce(max, [3, 9, 2]))
print(reduce(lambda a, b: f"({a}{b})", [1, 2, 3]), reduce(operator.add, [], 7))
try:
    reduce(operator.add, [])
except TypeError as error:
    print(error)
