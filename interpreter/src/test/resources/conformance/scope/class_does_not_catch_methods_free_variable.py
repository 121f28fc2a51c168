def outer():
    x = 1

    class C:
        x = 2

        def get(self):
            return x

    return C().get(), C.x


print(outer())
