def decorate(c):
    return c


def make(base):
    @decorate
    class C(base, metaclass=type):
        """Doc."""
        x: int = 1
        y: str

        def __init__(self):
            super().__init__()
            self.base = base

        @staticmethod
        def s(v=x):
            return v

        @property
        def p(self):
            return __class__

    return C


C = make(object)
print(C().p is C, C.s(), C.__annotations__, C.__doc__, C().base)
