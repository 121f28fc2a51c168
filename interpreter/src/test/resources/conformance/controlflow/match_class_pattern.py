class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(y=0, x=y):
            return f"axis {y}"
        case Point(x, y) as q:
            return f"{x},{y} {q is p}"


print(where(Point(0, 0)), where(Point(0, 3)), where(Point(4, 0)), where(Point(1, 2)))
