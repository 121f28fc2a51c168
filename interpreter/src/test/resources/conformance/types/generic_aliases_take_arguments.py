import copy
import types
from typing import ParamSpec, TypeVar, TypeVarTuple

T = TypeVar("T")
S = TypeVar("S")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for alias, args in [
    (list[T], int),
    (dict[T, S], (int, str)),
    (dict[T, list[S]], (int, list[S])),
    (tuple[T, ...], str),
    (tuple[T, S, T], (int, None)),
    (T | None if hasattr(T, "__or__") else None, int),
    (list[T] | None, int),
    (list[T] | dict[S, T], (int, str)),
    (tuple[*Ts], (int, str)),
    (tuple[int, *Ts, T], (str, float, bool)),
    (tuple[*Ts], ()),
    (list[int], int),
    (dict[T, S], int),
    (list[T], (int, str)),
    (list[int] | None, int),
    (tuple[T, *Ts], ()),
    (list[T], 1),
]:
    try:
        print(alias, alias.__parameters__, alias[args])
    except TypeError as error:
        print(type(error).__name__, error)
star = next(iter(tuple[int, T]))
print(star, star.__unpacked__, tuple[int].__unpacked__, star == tuple[int, T], star[str])
print(tuple[*tuple[int, str], float], dict[T, S][*tuple[int, str]])
print(copy.copy(list[T]), copy.deepcopy(dict[T, int]), copy.copy(star) == star)


class Own(types.GenericAlias):
    def extra(self):
        return self.__args__


own = Own(list, (int, T))
print(own, type(own).__name__, isinstance(own, types.GenericAlias), own.__parameters__)


class Box[U]:
    pass


print(list[Box[T]][int], Box[list[T]].__parameters__, Box[list[T]][int])


def collect(*args: *tuple[int, str]):
    pass


print(collect.__annotations__)
