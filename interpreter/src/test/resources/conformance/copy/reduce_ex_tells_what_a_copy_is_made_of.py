import copy
import copyreg


class Point:
    def __init__(self, x):
        self.x = x


class Slots:
    __slots__ = ("a", "b")


point, slots = Point(1), Slots()
slots.a = 5
print(point.__reduce_ex__(2)[1:], slots.__reduce_ex__(4)[1:], slots.__getstate__(), point.__reduce_ex__(2)[0].__name__)
print([1].__reduce_ex__(2)[:2][1], (1, 2).__reduce_ex__(2)[1:], ValueError(3).__reduce_ex__(2))
for action in (lambda: slots.__reduce__(), lambda: (x for x in "").__reduce_ex__(2), lambda: point.__reduce_ex__("a")):
    try:
        print(action())
    except TypeError as error:
        print(error)
copyreg.pickle(Point, lambda p: (Point, (p.x + 1,)))
print(copy.copy(point).x, copy.deepcopy([point])[0].x)
