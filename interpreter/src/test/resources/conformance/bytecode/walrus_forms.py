def f(items):
    if (n := len(items)) > 1 and (first := items[0]):
        return n, first, [last := x for x in items], last
    return (m := n) + 1, m


print(f([3, 4]), f([]))
print((a := 1, b := 2), a, b)
