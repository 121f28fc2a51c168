def same(x):
    return x


for value in ([1], {"a": 1}, "text", 12345678, (1, [2]), object()):
    print(same(value) is value, id(same(value)) == id(value))
