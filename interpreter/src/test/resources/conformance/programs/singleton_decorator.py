def singleton(cls):
    instances = {}

    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    return get


@singleton
class Config:
    def __init__(self, name):
        self.name = name


a, b = Config("first"), Config("second")
print(a is b, b.name, type(a).__name__, Config.__closure__[0].cell_contents)
