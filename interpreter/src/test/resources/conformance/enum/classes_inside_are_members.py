from enum import Enum


class Outer(Enum):
    a = 1

    class Inner(Enum):
        b = 2


print(list(Outer))
