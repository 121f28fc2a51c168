class A:
    def __init__(self, **kwargs):
        print("A", kwargs)


class B(A):
    def __init__(self, b=0, **kwargs):
        print("B", b)
        super().__init__(**kwargs)


class C(A):
    def __init__(self, c=0, **kwargs):
        print("C", c)
        super().__init__(**kwargs)


class D(B, C):
    pass


D(b=1, c=2)
try:
    object.__init__(1, 2)
except TypeError as error:
    print(error)
