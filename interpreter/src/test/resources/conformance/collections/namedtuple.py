from collections import namedtuple
Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1, y=2)
print(p, p.x, p[1], Point(5), p == (1, 2), p._replace(x=9), p._asdict(), Point._fields)
x, y = p
print(x + y, isinstance(p, tuple), Point._make([3, 4]))
try:
    p.x = 5
except AttributeError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)
