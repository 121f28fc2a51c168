from enum import Enum, auto, member, nonmember


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


class Planet(Enum):
    M = (1.0, 2.0)
    V = (3.0, 4.0)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return self.mass / self.radius


class Lenient(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "a" else 5 if value == "b" else None


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        return made

    PX = (0, "P.X")
    PY = (1, "P.Y")


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower(), start, count, last_values

    X = auto()
    Y = auto()
    plain = nonmember(3)

    @member
    class Inner:
        pass


print(Planet.M.gravity, Planet.M, repr(Planet.V), Planet((3.0, 4.0)))
attempt(lambda: Lenient("a"))
attempt(lambda: Lenient("b"))
attempt(lambda: Lenient("c"))
print(str(Coordinate.PY), Coordinate.PY.value, Coordinate(0).label, Coordinate.PY + b"!")
print(Named.X.value, Named.Y.value, Named.plain, list(Named._member_names_))
