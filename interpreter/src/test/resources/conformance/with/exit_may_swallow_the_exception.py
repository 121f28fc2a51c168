class Ignore:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print("exit with", kind.__name__, value)
        return issubclass(kind, self.kinds)


with Ignore(ZeroDivisionError):
    1 / 0
print("survived")
with Ignore(KeyError):
    int("x")
