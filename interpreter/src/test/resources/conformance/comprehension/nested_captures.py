def table(n):
    return [[row * column for column in range(1, n)] for row in range(1, n)]


print(table(4))
def makers():
    return [[lambda: (a, b) for a in range(2)] for b in range(2)]
print([[f() for f in row] for row in makers()])
