import collections
from collections.abc import Mapping, Sequence


def kind(subject):
    match subject:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


class Plain:
    pass


class A(collections.UserDict, Sequence):
    pass


class B(Plain, collections.UserList, Mapping):
    def __init__(self):
        pass

    def keys(self):
        return []

    __hash__ = None


class C(list, Plain):
    pass


class D(Plain, dict):
    pass


class E(collections.deque):
    pass


class F(str):
    pass


for subject in A(), B(), C(), D(), E(), F(), (), range(3), b"", memoryview(b""):
    print(type(subject).__name__, kind(subject))
