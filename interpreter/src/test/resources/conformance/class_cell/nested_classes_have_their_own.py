class Outer:
    def me(self):
        return __class__

    class Inner:
        def me(self):
            return __class__


print(Outer().me().__name__, Outer.Inner().me().__name__)
print(Outer.me.__closure__[0] is Outer.Inner.me.__closure__[0])
