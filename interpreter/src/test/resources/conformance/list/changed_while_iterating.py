items = [1, 2, 3, 4]
for item in items:
    if item == 2:
        items.remove(item)
    print(item, end=" ")
print(items)
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
