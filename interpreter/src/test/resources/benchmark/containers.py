def build(n):
    squares = {}
    for i in range(n):
        squares[i] = i * i
    names = {str(i): i for i in range(n)}
    items = []
    for key, value in names.items():
        items.append((key, value))
    evens = [x for x in range(n) if x % 2 == 0]
    shared = [i for i in evens if i in squares and str(i) in names]
    return len(items) + len(shared)


print(build(100_000))
