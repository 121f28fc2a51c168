def greet(greeting):
    def to(name):
        return f"{greeting}, {name}!"
    return to


hello, bye = greet("Hello"), greet("Goodbye")
greet = None
print(hello("Ada"))
print(bye("Ada"))
