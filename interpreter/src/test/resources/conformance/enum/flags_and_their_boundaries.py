from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(Perm.R | Perm.W, repr(Perm.R | Perm.W), ~Perm.R, repr(Perm(0)), Perm(0), Perm.RWX)
print(list(Perm), list(Perm.RWX), Perm.R in Perm.RWX, bool(Perm(0)), len(Perm.RWX), Perm.RWX ^ Perm.W)
attempt(lambda: Perm(8))
attempt(lambda: 4 in Perm.R)
attempt(lambda: Perm.R | 4)
attempt(lambda: Perm("a"))
for boundary in STRICT, CONFORM, EJECT, KEEP:
    for base in Flag, IntFlag:

        class B(base, boundary=boundary):
            A = 1
            C = 4
            D = auto()

        for value in 2, 7, -1, 16, -3:
            attempt(lambda: (str(boundary), repr(B(value)), repr(~B(value))))
