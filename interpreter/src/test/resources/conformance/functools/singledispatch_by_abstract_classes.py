import collections.abc as c
from functools import singledispatch
from typing import Union


@singledispatch
def show(value):
    return "object"


show.register(c.Sized, lambda value: "sized")
show.register(c.MutableMapping, lambda value: "mapping")
print(show({}), show([]), show(set()), show(1))
show.register(c.Set, lambda value: "set")
print(show({}), show([]), show(set()), show(frozenset()))


@show.register
def _(value: Union[int, str]):
    return "int or str"


print(show(1), show("a"), show(True), show(1.5))


class Both(dict):
    pass


c.MutableSequence.register(Both)
show.register(c.MutableSequence, lambda value: "sequence")
print(show(Both()))


class Odd:
    pass


print(show(Odd()))
c.Sized.register(Odd)
print(show(Odd()))


class Unclear:
    pass


c.MutableSequence.register(Unclear)
c.Set.register(Unclear)
try:
    show(Unclear())
except RuntimeError as error:
    print(str(error)[:18], sorted(str(error)[20:].split(" or ")))
for wrong in (1, "x", Union[int, 1] if False else list[int]):
    try:
        show.register(wrong, print)
    except TypeError as error:
        print(error)
try:

    @show.register
    def _(value: c.Iterable[str]):
        pass

except TypeError as error:
    print(error)
