import collections
import copy
import functools
import types


def parts(value):
    made = value.__reduce_ex__(4)
    return [list(part) if hasattr(part, "__next__") else part for part in made]


for value in (
    collections.deque([1, 2], 5),
    collections.defaultdict(int, a=1),
    collections.OrderedDict(a=1),
    types.SimpleNamespace(a=1),
    range(3),
    bytearray(b"ab"),
    functools.partial(print, 1, sep="-"),
):
    print(type(value).__name__, parts(value))
    print(copy.copy(value) == value, type(copy.deepcopy(value)) is type(value))


class Silent:
    def __getattribute__(self, name):
        if name.startswith("__reduce"):
            raise AttributeError(name)
        return object.__getattribute__(self, name)


class SixParts:
    def __reduce__(self):
        return SixParts, (), {}, None, None, None


for wrong in (Silent(), SixParts()):
    for copier in (copy.copy, copy.deepcopy):
        try:
            copier(wrong)
        except (copy.Error, TypeError) as error:
            print(type(error).__name__)
