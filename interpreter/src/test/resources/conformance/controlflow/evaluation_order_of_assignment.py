def show(n):
    print(n, end=" ")
    return n


d = {}
d[show(1)] = show(2)
d[show(3)], d[show(4)] = show(5), show(6)
d[show(1)] += show(7)
print(d)
