for error in (
    KeyError("a"),
    KeyError(),
    ValueError("a", 1),
    IndexError("x"),
    StopIteration(5),
    OSError("gone"),
    SyntaxError("bad"),
    UnicodeError("u"),
    Exception(None),
    SystemExit(1),
):
    print(repr(error), "|", str(error), "|", error.args)
