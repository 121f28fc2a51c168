class Box:
    v = 1


def f(n, items, d, box):
    n += 1
    n **= 2
    n @= Mat()
    items[0] -= 5
    d["k"] *= 3
    box.v //= 1
    box.v <<= 3
    items[1:] += [9]
    return n, items, d, box.v


class Mat:
    def __rmatmul__(self, other):
        return other * 100


print(f(2, [1, 2], {"k": 2}, Box()))
