class C:
    n = 1

    def m(self, *args, k=0):
        self.n += 1
        self.last = args
        return self


c = C()
print(c.m().m(1).m(2, k=3).n, c.last, C.m(c).n)
c.n -= 5
c.m.__func__.tag = "t"
print(c.n, C.m.tag)
del c.n
print(c.n)
