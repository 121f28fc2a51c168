# What a clause raises when nothing of the group is left needs no group around it.
def show(work):
    try:
        work()
    except BaseException as error:
        print(repr(error), repr(error.__context__), repr(error.__cause__))


def all_handled():
    try:
        raise ExceptionGroup("both", [TypeError(1), ValueError(2)])
    except* (TypeError, ValueError):
        raise SyntaxError("bad")


def all_handled_from():
    try:
        raise ExceptionGroup("both", [TypeError(1), ValueError(2)])
    except* (TypeError, ValueError) as group:
        raise SyntaxError("bad") from group


def some_left():
    try:
        raise ExceptionGroup("both", [TypeError(1), ValueError(2)])
    except* TypeError:
        raise SyntaxError("bad")


def each_raises():
    try:
        raise ExceptionGroup("both", [TypeError(1), ValueError(2)])
    except* TypeError:
        raise SyntaxError("bad")
    except* ValueError:
        raise KeyError("worse")


def naked():
    try:
        raise TypeError(1)
    except* TypeError:
        raise SyntaxError("bad")


def a_group_is_raised():
    try:
        raise ExceptionGroup("both", [TypeError(1)])
    except* TypeError:
        raise ExceptionGroup("other", [KeyError(3)])


for work in (all_handled, all_handled_from, some_left, each_raises, naked, a_group_is_raised):
    print(work.__name__)
    show(work)
all_handled()
