class Meta(type):
    def __new__(meta, name, bases, space):
        print("create", name, sorted(k for k in space if not k.startswith("__")))
        return super().__new__(meta, name, bases, space)


class A(metaclass=Meta):
    x = 1

    def f(self):
        pass


print(type(A), type(A()), A.x)
