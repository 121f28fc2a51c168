from enum import Enum


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def hello(self):
        return self.name


print(Color.RED, repr(Color.CRIMSON), Color(2), Color["RED"], list(Color), len(Color), Color)
print(Color.RED.hello(), Color.RED is Color.CRIMSON, Color.RED == 1, Color.RED.GREEN, 1 in Color, 9 in Color)
print(Color.__members__, list(reversed(Color)), dir(Color), dir(Color.RED), f"{Color.RED:>12}|")
attempt(lambda: Color(7))
attempt(lambda: Color["X"])
attempt(lambda: Color.BLUE)
attempt(lambda: setattr(Color, "RED", 2))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: setattr(Color.RED, "value", 2))
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: [1] in Color)
attempt(lambda: Enum("X"))
