import reprlib
from collections import deque
from reprlib import Repr, recursive_repr

for value in list(range(9)), (1,), tuple(range(9)), {3, 1, 2}, set(), frozenset(range(9)), {i: i for i in range(9)}, {}, deque(range(9)), "x" * 50, 10**60, [[[[[[[[1]]]]]]]], range(10**40, 10**41), "a'b" * 20:
    print(reprlib.repr(value))
for indent in 4, "->", 0, "":
    print(Repr(indent=indent, maxlevel=3, maxlist=2).repr([1, [2, (3,)], {"k": [1]}, 4]))
for indent in -1, 1.5:
    try:
        Repr(indent=indent).repr([1])
    except Exception as error:
        print(type(error).__name__, error)


class Loop:
    @recursive_repr("<...>")
    def __repr__(self):
        return f"Loop({self!r})"


print(Loop(), Loop.__repr__.__name__, Repr(fillvalue="~").repr("y" * 40))
