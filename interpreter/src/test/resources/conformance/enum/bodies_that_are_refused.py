from enum import Enum, auto, unique


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


class Color(Enum):
    RED = 1


def extend():
    class More(Color):
        BLUE = 2


def twice():
    class Twice(Enum):
        x = 1
        x = 2


def reserved():
    class Reserved(Enum):
        _x_ = 1


def duplicates():
    @unique
    class D(Enum):
        a = 1
        b = 1


def order():
    class O(Enum):
        _order_ = "b a"
        a = 1
        b = 2


def late():
    class L(Enum):
        a = auto()

        def _generate_next_value_(name, start, count, last):
            return name


for body in extend, twice, reserved, duplicates, order, late:
    attempt(body)
attempt(lambda: Enum("Bad", "mro x"))
