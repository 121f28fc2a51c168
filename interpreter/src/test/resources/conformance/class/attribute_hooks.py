class Lazy:
    def __getattr__(self, name):
        print("missing", name)
        return name.upper()

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


x = Lazy()
x.a = 1
print(x.a, x.b, getattr(x, "c"), hasattr(x, "d"))
