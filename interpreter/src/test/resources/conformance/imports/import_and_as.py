import math
import math as m
import os.path
from math import pi, floor as down
print(m is math, down(pi), round(math.e, 3), os.path.basename("a/b.txt"))
