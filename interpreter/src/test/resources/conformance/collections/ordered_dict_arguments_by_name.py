import copy
import functools
import operator
import weakref
from collections import OrderedDict

ordered = OrderedDict(a=1)
ordered.x = ["q"]
print(copy.copy(ordered), copy.copy(ordered).x is ordered.x, copy.deepcopy(ordered).x)
print(ordered.pop(key="a"), ordered.pop("a", default=3), ordered.setdefault(key="k", default=4))
for wrong in (
    lambda: ordered.pop(),
    lambda: ordered.setdefault(),
    lambda: OrderedDict.fromkeys(),
    lambda: ordered.pop(1, 2, 3),
):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(OrderedDict.fromkeys("abc", value=[]), OrderedDict.fromkeys(iterable="ab"))


class Pairs(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, (key, value))


print(Pairs.fromkeys("ab", 1), Pairs(a=1).setdefault("b", 2), weakref.ref(ordered)() is ordered)
many = OrderedDict.fromkeys(range(5))
many.move_to_end(2)
many.move_to_end(3, last=False)
print(list(many), many.popitem(last=False), many.popitem(), list(many))
print(operator.__all__)
partial = functools.partial(print, ["x"])
print(copy.copy(partial).args is partial.args)
