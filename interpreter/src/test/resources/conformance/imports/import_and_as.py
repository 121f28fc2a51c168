import math
import math as m
import string, types
from math import pi, floor as down
from collections import (
    Counter,
    deque as queue,
)
print(m is math, down(pi), round(math.e, 3), string.digits, types.__name__)
print(Counter("aab"), queue("ab"))
