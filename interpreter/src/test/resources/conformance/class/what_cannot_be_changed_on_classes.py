class Setter:
    def __set__(self, instance, value):
        pass


class Meta(type):
    pass


class Class(metaclass=Meta):
    __class_getitem__ = None


Class.name = 42
Meta.name = Setter()
print(Class.name)

from types import MappingProxyType

proxy = MappingProxyType({})


def union(mapping):
    mapping |= {}


def slots():
    class Slotted:
        __slots__ = ["a\0b"]


for action in (
    lambda: type.__dict__["__doc__"].__set__(list, "text"),
    lambda: type.__dict__["__qualname__"].__delete__(Class),
    slots,
):
    try:
        print(action())
    except TypeError as error:
        print(error)
