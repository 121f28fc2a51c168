from enum import Enum, IntEnum, IntFlag, ReprEnum, StrEnum, auto


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


class I(IntFlag):
    A = 1
    B = 2
    C = auto()


class N(IntEnum):
    a = 1
    b = auto()


class S(StrEnum):
    X = auto()
    Y = "why"


class Number(float, Enum):
    HALF = 0.5


class Seconds(float, ReprEnum):
    ONE = 1.0


print(I.A | 8, repr(I.A | 8), repr(~I.A), I.A | I.B, f"{I.A}", repr(I.C), repr(I(0)), I(-1))
print(N.a, repr(N.a), f"{N.b:>4}", N.a + 1, N.a < N.b, N.b == 2, "%d %s" % (N.a, N.a))
print(S.X, repr(S.Y), S.X + "z", S("why"), f"{S.Y:>5}", S.X == "x")
print(Number.HALF, repr(Number.HALF), Number.HALF * 2, Seconds.ONE, repr(Seconds.ONE), f"{Seconds.ONE:.2f}")
attempt(lambda: StrEnum("T", [("a", 1)]))
attempt(lambda: type("Z", (int, str, Enum), {}))
attempt(lambda: S("Y"))
