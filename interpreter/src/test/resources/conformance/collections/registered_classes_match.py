# A class that is registered with an abstract sequence or mapping matches such patterns, and so do the ones derived from it.
import collections.abc


def kind(subject):
    match subject:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"
        case _:
            return "neither"


class Bag:
    def __len__(self):
        return 0


class Small(Bag):
    pass


class Own(collections.abc.Sequence):
    def __len__(self):
        return 0

    def __getitem__(self, index):
        raise IndexError


class Unrelated:
    def __len__(self):
        return 0


class Third:
    def __len__(self):
        return 0


print(kind(Bag()), kind(Small()), kind(Own()), kind(Unrelated()))
collections.abc.Sequence.register(Bag)
print(kind(Bag()), kind(Small()))
collections.abc.MutableMapping.register(Unrelated)
print(kind(Unrelated()))
Own.register(Third)
print(kind(Third()))


class Late(Small):
    pass


class Sized(collections.abc.Sized):
    pass


print(kind(Late()))
