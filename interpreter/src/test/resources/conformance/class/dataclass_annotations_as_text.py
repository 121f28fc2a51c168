import dataclasses
import typing
from dataclasses import InitVar, dataclass, fields
from typing import ClassVar, List, Optional


@dataclass
class Texts:
    a: "ClassVar [int]" = 1
    b: " typing.ClassVar" = 2
    c: "InitVar[int]" = 3
    d: "dataclasses. InitVar" = 4
    e: "CV[int]" = 5
    f: "dataclasses.ClassVar" = 6
    g: "t.InitVar" = 7
    h: "typing..ClassVar" = 8


print([each.name for each in fields(Texts)])


@dataclass
class Shown:
    x: List[int] = dataclasses.field(default_factory=list)
    y: Optional[int] = None


print(Shown.__doc__)


class Meta(type):
    __call__ = dict


@dataclass
class Odd(metaclass=Meta):
    x: int = 1


print(Odd.__doc__)
