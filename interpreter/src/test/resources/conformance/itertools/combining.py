from itertools import accumulate, chain, compress, filterfalse
from itertools import pairwise, starmap, zip_longest
import operator
print(list(chain("ab", [1])), list(chain.from_iterable([[1], [2, 3]])))
print(list(zip_longest("ab", [1], fillvalue="-")))
print(list(accumulate([1, 2, 3])))
print(list(accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(pairwise("abc")))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abc", [1, 0, 1])))
print(list(filterfalse(None, [0, 1])))
