class A:
    def __init__(self):
        self.__x = "A"

    def get(self):
        return self.__x


class B(A):
    def __init__(self):
        super().__init__()
        self.__x = "B"


b = B()
print(b.get(), b.__dict__, b._B__x)
