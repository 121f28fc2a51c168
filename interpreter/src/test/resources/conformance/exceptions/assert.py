def average(numbers):
    assert numbers, "no numbers"
    return sum(numbers) / len(numbers)


print(average([1, 2, 3]))
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error))
average([])
