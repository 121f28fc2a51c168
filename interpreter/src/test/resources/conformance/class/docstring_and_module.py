class C:
    """A class."""

    def m(self):
        "A method."


print(C.__doc__, "|", C.m.__doc__, "|", C.__module__, C.m.__qualname__)
print(C.m, sorted(C.__dict__))
