class Outer:
    def method(self):
        def inner():
            return lambda: None
        return inner


inner = Outer().method()
print(Outer.method.__code__.co_qualname)
print(inner.__code__.co_qualname, inner().__code__.co_qualname)
