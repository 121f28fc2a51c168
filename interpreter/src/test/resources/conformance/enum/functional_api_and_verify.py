from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntFlag, show_flag_values, verify


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


F = Enum("F", "a b c")
print(list(F), F.__module__, F.__qualname__)
print(list(Enum("G", [("a", 3), ("b", 4)])), list(Enum("H", ["x", "y"], start=5)), list(Flag("P", "r, w, x")))
print(list(Enum("T", {"k": 1}, type=int, module="m", qualname="q.T")), list(Enum("Empty", ())))


def verified(*checks):
    def make():
        @verify(*checks)
        class Q(IntFlag):
            A = 1
            B = 8
            AB = 11
            AC = 17

        return Q

    return make


for check in CONTINUOUS, NAMED_FLAGS, UNIQUE:
    attempt(verified(check))
print(show_flag_values(13), repr(UNIQUE), str(NAMED_FLAGS))
