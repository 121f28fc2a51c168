import dis
dis.dis("x = (y := 3) * 2")


class C:
    def m(self):
        return self.x


dis.dis(C)
