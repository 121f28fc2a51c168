def rebind(items):
    items = items + [4]
    return items


def mutate(items):
    items.append(4)
    return items


data = [1, 2, 3]
print(rebind(data) is data, data)
print(mutate(data) is data, data)
