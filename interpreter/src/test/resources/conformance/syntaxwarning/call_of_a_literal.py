try:
    5(1)
except TypeError as error:
    print(error)
try:
    [1, 2]["a"]
except TypeError as error:
    print(error)
