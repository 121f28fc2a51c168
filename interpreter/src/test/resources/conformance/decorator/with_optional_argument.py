def shout(function=None, *, mark="!"):
    if function is None:
        return lambda f: shout(f, mark=mark)
    return lambda *args: function(*args).upper() + mark


@shout
def a(x):
    return x


@shout(mark="?")
def b(x):
    return x


print(a("hello"), b("hello"))
