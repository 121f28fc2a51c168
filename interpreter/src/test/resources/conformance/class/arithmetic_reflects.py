class N:
    def __radd__(self, other):
        return f"radd {other}"

    def __add__(self, other):
        return NotImplemented if other == 0 else f"add {other}"

    def __iadd__(self, other):
        return f"iadd {other}"


n = N()
print(1 + n, n + 1, sum([n]))
n += 5
print(n)
try:
    N() + 0
except TypeError as error:
    print(error)
