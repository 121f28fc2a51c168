def greet(self):
    return "hi from " + type(self).__name__


Made = type("Made", (), {"greet": greet, "n": 5})
print(Made().greet(), Made.n, Made.__name__, Made.__mro__)
print(type(Made), type(5), type(type))
