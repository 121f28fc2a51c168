class Outer:
    limit = 10

    class Inner:
        def make(self):
            return Outer.limit

        class Deep:
            pass


print(Outer.Inner().make(), Outer.Inner.__qualname__, Outer.Inner.Deep.__qualname__)
print(Outer.Inner, Outer().Inner is Outer.Inner)
