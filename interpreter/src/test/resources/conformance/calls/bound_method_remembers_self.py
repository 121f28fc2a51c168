class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self, other):
        return f"{self.name} greets {other}"


hello = Greeter("Ada").greet
print(hello("Bob"))
print(hello.__self__.name, hello.__func__ is Greeter.greet, hello.__name__)
