def pair(items):
    a, b = items
    return a + b


print(pair([1, 2]))
pair([1, 2, 3])
