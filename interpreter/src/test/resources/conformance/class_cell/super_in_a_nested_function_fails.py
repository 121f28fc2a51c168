class Base:
    def f(self):
        return 1


class Child(Base):
    def f(self):
        def inner():
            return super().f()
        return inner()

    def g(self):
        def inner(this):
            return super().f()
        return inner(self)


print(Child().g())
Child().f()
