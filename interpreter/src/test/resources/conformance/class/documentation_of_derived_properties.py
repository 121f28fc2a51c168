# A property of a derived class keeps its documentation as an attribute of the instance.
def show(make):
    try:
        print(repr(make().__doc__))
    except AttributeError as error:
        print("AttributeError:", error)


class Derived(property):
    pass


class Slotted(property):
    __slots__ = ("other",)


class WithDoc(property):
    __slots__ = ("__doc__",)


def documented(self):
    "of the getter"


def plain(self):
    pass


for kind in (property, Derived, Slotted, WithDoc):
    print(kind.__name__)
    show(lambda: kind(documented))
    show(lambda: kind(plain))
    show(lambda: kind(doc="given"))
    show(lambda: kind(plain, doc="given"))
    show(lambda: kind(documented, doc="given"))
    show(lambda: kind(plain, doc="given").setter(plain))
    show(lambda: kind(documented).setter(plain))
    show(lambda: kind(documented).getter(plain))
    show(lambda: kind(plain, doc="given").getter(documented))
