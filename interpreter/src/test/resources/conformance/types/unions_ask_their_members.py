# A union of types asks its members, compares as a set and hashes as one.
import collections.abc

print(isinstance({}, int | collections.abc.Mapping), isinstance([], int | collections.abc.Mapping))
print(issubclass(dict, int | collections.abc.Mapping), issubclass(list, int | collections.abc.Mapping))
print(hash(int | str) == hash(str | int), hash(int | str) == hash(frozenset((int, str))))
print(int | str == str | int, int | str == int | bytes, (int | list[str]) == (list[str] | int))
print(list[int] | list[int], list[int] | list[str] | list[int])


class Meta(type):
    def __instancecheck__(self, instance):
        1 / 0

    def __subclasscheck__(self, other):
        1 / 0


class Bad(metaclass=Meta):
    pass


for check in (lambda: isinstance(1, int | Bad), lambda: isinstance("", int | Bad), lambda: issubclass(str, int | Bad)):
    try:
        print(check())
    except ZeroDivisionError as error:
        print("ZeroDivisionError:", error)
for check in (
    lambda: isinstance(1, int | list[int]),
    lambda: isinstance(1, list[int] | int),
    lambda: issubclass(str, int | list[int]),
    lambda: issubclass(1, int | str),
):
    try:
        print(check())
    except TypeError as error:
        print("TypeError:", error)
