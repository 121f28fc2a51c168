class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
p.x = 10
print(p.x, p.y, hasattr(p, "__dict__"))
p.z = 3
