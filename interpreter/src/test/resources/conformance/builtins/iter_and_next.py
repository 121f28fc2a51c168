it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
try:
    next(it)
except StopIteration as stop:
    print(repr(stop))
values = [3, 2, 1, 0, 9]
print(list(iter(values.pop, 1)), values)
count = iter(range(3))
print(list(zip(count, count)))
try:
    next([1])
except TypeError as error:
    print(error)
