def f():
    "a" * 2


class C:
    "a" "b"[1]


def g():
    "a" "b"


print(f.__doc__, C.__doc__, g.__doc__)
