def ratio(a, b):
    return 100 * a / b + 1


print(ratio(1, 2))
print(ratio(1, 0))
