def chunks(items, size):
    return zip(*[iter(items)] * size)


print(list(chunks("abcdef", 2)), list(chunks(range(7), 3)))
