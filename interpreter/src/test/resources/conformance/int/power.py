print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 0 ** 0, pow(3, 4, 5), pow(3, -1, 7))
print(2 ** 0.5 == 1.4142135623730951, 4 ** 0.5, pow(2, 3.0))
try:
    0 ** -1
except ZeroDivisionError as error:
    print(error)
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)
