class Order(type):
    def __new__(mcs, name, bases, namespace, refuse=False):
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, refuse=False):
        cls.refuse = refuse
        super().__init__(name, bases, namespace)

    def mro(cls):
        if cls.__dict__.get("refuse"):
            raise RuntimeError("no order for " + cls.__name__)
        return type.mro(cls)


class A:
    pass


class B:
    pass


class C(A):
    pass


class D(C, metaclass=Order):
    pass


class E(D, metaclass=Order, refuse=True):
    pass


try:
    C.__bases__ = (B,)
except RuntimeError as error:
    print(error)
print(C.__bases__, C.__mro__)
print(D.__mro__, E.__mro__)
E.refuse = False
C.__bases__ = (B,)
print(C.__mro__, E.__mro__, B.__subclasses__(), A.__subclasses__(), sep="\n")


class Reversed(type):
    def mro(cls):
        return [cls, *reversed(cls.__bases__), object]


class Same:
    x = "same"


class Derived(Same):
    x = "derived"


class Mixed(Same, Derived, metaclass=Reversed):
    pass


print(Mixed.x, Mixed.__mro__)
