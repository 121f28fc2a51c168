print(True + True, False * 5, isinstance(True, int), True == 1, True is 1 < 2)
print({1: "int", True: "bool"}, sum([True, False, True]), [10, 20][True])
print(bool("False"), bool(0.0), str(True), repr(False), int(False), True.real)
