def outer():
    text, items, total = "", [], 1

    def feed(n):
        nonlocal text, items, total
        text += str(n)
        items += [n]
        total *= n

    for n in range(1, 6):
        feed(n)
    return text, items, total


print(outer())
