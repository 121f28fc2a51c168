def first_big(items):
    if any((hit := n) > 10 for n in items):
        return hit
    return None


print(first_big([1, 5, 12, 30]), first_big([1]))
print([last := n for n in range(4)], last)
