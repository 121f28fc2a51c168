def f(item, items=[]):
    items.append(item)
    return items


print(f(1), f(2), f(3, []), f(4))
print(f.__defaults__)
