class WithInit(OSError):
    def __init__(self, message, bar=None):
        self.bar = bar
        super().__init__(message)


class WithNew(OSError):
    def __new__(cls, message, baz=None):
        self = super().__new__(cls, message)
        self.baz = baz
        return self


class Silent(OSError):
    def __init__(self, *args):
        pass


for cls, args, keywords in (
    (WithInit, ("m", "b"), {}),
    (WithInit, ("m",), {"bar": 1}),
    (WithNew, ("m", "z"), {}),
    (WithNew, ("m",), {"baz": 2}),
    (Silent, (1, 2, 3), {}),
    (BlockingIOError, (11, "x", 5), {}),
    (BlockingIOError, (11, "x", "f"), {}),
    (OSError, (77777, "x", "f", None, "g"), {}),
    (OSError, (1, 2, 3, 4, 5, 6), {}),
):
    error = cls(*args, **keywords)
    print(repr(error), error.args, error.errno, error.filename, error.filename2)
    print(error.__reduce__()[1:])
    try:
        print(error.characters_written)
    except AttributeError as missing:
        print("no", missing)
try:
    OSError(a=1)
except TypeError as error:
    print(error)
blocked = BlockingIOError(11, "x", 5)
del blocked.characters_written
print(hasattr(blocked, "characters_written"))
print(ImportError("m", name="n").__reduce__(), AttributeError("a").__reduce__()[1])
