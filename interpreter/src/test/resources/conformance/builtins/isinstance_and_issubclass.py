print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)))
print(isinstance([], tuple))
print(isinstance(1, int | str), issubclass(bool, int), issubclass(int, (str, object)))
print(isinstance(int, type), isinstance(print, object), type(1) is int, type(None))
try:
    isinstance(1, 5)
except TypeError as error:
    print(error)
