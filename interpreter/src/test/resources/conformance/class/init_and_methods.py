class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1)
print(p, p.moved(2, 3), [p], p.__dict__, str(p))
