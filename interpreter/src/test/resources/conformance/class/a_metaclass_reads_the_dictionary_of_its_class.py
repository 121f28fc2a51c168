class Meta(type):
    def names(cls):
        return sorted(name for name in cls.__dict__ if not name.startswith("__"))

    def __init__(cls, name, bases, namespace):
        print("init", vars(cls)["x"], cls.__dict__["x"])
        super().__init__(name, bases, namespace)


class A(metaclass=Meta):
    x = 1

    def method(self):
        pass


print(A.names(), type(A.__dict__).__name__, "__dict__" in Meta.__dict__)


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["a"] = value


class B:
    a = OnlySet()


b = B()
print(type(b.a).__name__)
b.a = 5
print(b.a)
