class C:
    def a(self):
        return __class__

    def b(self):
        return lambda: __class__


print(C.a.__closure__[0] is C.b.__closure__[0])
print(C().b()() is C, "__class__" in C.__dict__, "__classcell__" in C.__dict__)
