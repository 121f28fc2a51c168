import copy
import sys
from typing import TypeVar

if sys.version_info >= (3, 11):
    T, K = TypeVar("T"), TypeVar("K")
    pairs = dict[K, list[T]]
    print(pairs.__parameters__, pairs[str, int], list[T][int], tuple[T, ...][int], dict[T, T][int])
    for ask in (lambda: pairs[int], lambda: pairs[int, str, float], lambda: list[int][str]):
        try:
            print(ask())
        except TypeError as error:
            print(error)
    print(*tuple[int, str], next(iter(tuple[int])).__unpacked__, tuple[int].__unpacked__)

    class Box(list):
        pass

    print(Box[int]().__orig_class__ == Box[int])
    print(list[T] | None, (list[T] | None)[int], (int | list[T]).__parameters__)
    print(copy.copy(list[int]) == list[int], copy.deepcopy(dict[str, int]) == dict[str, int])
