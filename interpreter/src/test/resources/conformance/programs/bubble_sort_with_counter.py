def counting(compare):
    counts = {"calls": 0}

    def wrapped(a, b):
        counts["calls"] += 1
        return compare(a, b)

    return wrapped, counts


def bubble_sort(items, before):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if before(items[i + 1], items[i]):
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


less, counts = counting(lambda a, b: a < b)
data = [5, 2, 9, 1]
print(bubble_sort(data, less), data, counts)
print(bubble_sort(list("closure"), lambda a, b: a > b))
