class Vector:
    def __init__(self, *values):
        self.values = values

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self.values, other.values)))

    def __mul__(self, k):
        return Vector(*(k * v for v in self.values))

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __repr__(self):
        return f"Vector{self.values}"


v = Vector(1, 2)
print(v + v, v * 3, 3 * v, -v)
v += Vector(1, 1)
print(v)
