from functools import cached_property, total_ordering


@total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    @cached_property
    def double(self):
        print("computing")
        return self.n * 2


a, b = Size(1), Size(2)
print(a <= b, a >= b, a > b, b.double, b.double, b.__dict__)
