import collections
import types


class Named(super):
    pass


class A:
    def hello(self):
        return "A"


class B(A):
    def hello(self):
        above = self.__above
        return type(above).__name__ + " " + above.hello()


B._B__above = Named(B)
print(B().hello())


class WithNew(list):
    def __new__(cls, items, more=None):
        return super().__new__(cls, items)


class Plain(list):
    pass


print(WithNew([1], more=2))
for call in (lambda: Plain(items=[]), lambda: list(items=[]), lambda: list(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)


class Lazy:
    @types.DynamicClassAttribute
    def x(self):
        """first"""

    @x.getter
    def x(self):
        """second"""
        return 2


print(Lazy.__dict__["x"].__doc__, Lazy().x)
print("%s-%d" % (1, 2) == collections.UserString("%s-%d") % (1, 2), "a%s" % collections.UserString("b"))
