class Logged:
    x = 1

    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"no {name}"


l = Logged()
print(l.x, l.y)
