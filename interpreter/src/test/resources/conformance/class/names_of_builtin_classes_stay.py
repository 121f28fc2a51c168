class Class:
    pass


names = type.__dict__["__qualname__"], type.__dict__["__name__"], type.__dict__["__module__"]
for name in names:
    for action in (lambda: name.__set__(str, "text"), lambda: name.__delete__(Class)):
        try:
            print(action())
        except TypeError as error:
            print(error)
print(str.__name__, str.__qualname__)
