import sys

a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
a.__context__ = b
if sys.version_info >= (3, 9):
    b.__context__ = a  # 3.8 would not come back from the next statement

try:
    try:
        raise a
    finally:
        raise c
except ValueError as error:
    print(error, error.__context__, error.__context__.__context__)
