table = {"up": str.upper}


@table["up"]
@(lambda f: f.__name__)
def name():
    pass


print(name)
