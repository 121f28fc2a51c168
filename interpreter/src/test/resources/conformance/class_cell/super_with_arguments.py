class A:
    def f(self):
        return "A"


class B(A):
    def f(self):
        return "B" + super(B, self).f()


class C(B):
    f2 = lambda self: super(B, self).f()


print(C().f(), C().f2(), B.f.__code__.co_freevars)
