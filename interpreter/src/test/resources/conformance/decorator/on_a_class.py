def register(registry):
    def add(cls):
        registry[cls.__name__] = cls
        return cls
    return add


shapes = {}


@register(shapes)
class Circle:
    pass


print(shapes, shapes["Circle"] is Circle)
