import abc as m
@m.dec
@other(1)
class A(B, metaclass=M, **kw):
    """Doc."""
    x: int
    y: "str" = 1
    def __init__(self, *args):
        super().__init__(*args)
        self.a = super().attr
        super(A, self).m(1)
        return super().m().n
    @property
    def __p(self): return __class__, self.__q
    @staticmethod
    def s(): return super
    class Inner(A): z = __qualname__
    (t): int = 3
    u.v: int
    w[0:1]: int = 2
def f():
    super = 1
    return super().x
