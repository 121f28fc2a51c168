print(len, print, int, type, [].append.__name__, str.upper, "".join.__name__)
print(None, True, ..., NotImplemented, range(3), slice(1, 2), object.__name__)
print(repr(Exception("a")), ValueError, dict.get, max.__name__, (5).__add__.__name__)
