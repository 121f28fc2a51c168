class C:
    def m(self, x=1):
        return self, x


c = C()
m = c.m
print(m.__self__ is c, m.__func__ is C.m, m.__name__, m.__defaults__)
print(c.m == c.m, c.m is c.m)
print(m()[1], C.m(c, 5)[1], type(m), type(C.m))
c.plain = lambda: "no self"
print(c.plain())
