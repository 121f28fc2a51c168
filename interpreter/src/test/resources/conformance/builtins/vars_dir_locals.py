class C:
    a = 1

    def __init__(self):
        self.b = 2


c = C()
print(vars(c), [n for n in dir(c) if not n.startswith("__")], "a" in dir(C))


def f(x):
    y = 2
    return dir(), vars() == locals()


print(f(1))
print([n for n in dir() if not n.startswith("__")])
