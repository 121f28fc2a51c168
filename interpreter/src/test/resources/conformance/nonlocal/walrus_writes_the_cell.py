def outer():
    last = None

    def scan(items):
        nonlocal last
        return [last := x for x in items]

    return scan([1, 2, 3]), last


print(outer())
