add = lambda x: lambda y: x + y
print(add(1)(2))
print(add(1).__name__, add(1).__qualname__, add(1).__code__.co_freevars)
