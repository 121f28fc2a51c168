def nothing():
    pass


print(nothing() is None, None is None, () is (), (not 0) is True)
print(NotImplemented is NotImplemented)
print(tuple([]) is (), "" is str(), frozenset() is frozenset(), [] is [], {} is {})
print(type(1) is int, ... is Ellipsis, bool(1) is True)
