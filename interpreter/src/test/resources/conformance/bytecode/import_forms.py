import math
from math import *
from math import pi as p, e
from string import (
    digits,
    ascii_letters as letters,
)


def f():
    import math as m, string
    from math import floor, ceil as up
    return m is math, floor(p), up(e), string.digits == digits


def not_called():
    import a.b.c
    import a.b.c as d
    from . import sibling
    from ..parent import name as other
    return a, d, sibling, other


print(f(), tau, len(letters))
