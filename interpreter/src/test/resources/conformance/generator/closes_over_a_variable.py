def running_total():
    total = 0

    def feed(items):
        nonlocal total
        for item in items:
            total += item
            yield total

    return feed


feed = running_total()
print(list(feed([1, 2, 3])), list(feed([10])))
