import sys
a = sys.intern("".join(["ab", "c!"]))
b = sys.intern("".join(["a", "bc!"]))
print(a is b, isinstance(sys.getsizeof([]), int))
try:
    sys.intern(5)
except TypeError as error:
    print(error)
