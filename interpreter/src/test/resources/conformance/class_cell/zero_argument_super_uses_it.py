class Base:
    def hello(self):
        return "base"


class Child(Base):
    def hello(self):
        return "child of " + super().hello()

    def plain(self):
        return 1


print(Child().hello())
print(Child.hello.__code__.co_freevars, Child.plain.__closure__)
