def greet(name: str, punctuation="!", *, loud=False) -> str:
    """Greets somebody."""
    return name + punctuation


print(greet.__name__, greet.__qualname__, greet.__doc__, greet.__module__)
print(greet.__defaults__, greet.__kwdefaults__, greet.__annotations__, greet.__dict__)
print(greet.__closure__, greet.__code__.co_name, greet.__globals__ is globals())
print(type(greet), callable(greet))
