from operator import *
print(add(2, 3), mul(4, 5), itemgetter(1)("abc"))
