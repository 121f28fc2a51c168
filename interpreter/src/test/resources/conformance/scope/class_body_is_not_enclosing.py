x = "module"


class C:
    x = "class"

    def method(self):
        return x

    y = x


print(C().method(), C.y, C.x)
