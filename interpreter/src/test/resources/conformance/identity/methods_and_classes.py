class C:
    def m(self):
        return self


c = C()
print(c.m() is c, type(c) is C, c.m is c.m, C.m is C.m, c.__class__ is C)
