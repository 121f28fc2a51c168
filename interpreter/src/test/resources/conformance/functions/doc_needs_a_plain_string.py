def a():
    "doc"


def b():
    f"no doc"


def c():
    1
    "not first"


print(a.__doc__, b.__doc__, c.__doc__, (lambda: 0).__doc__)
print(a.__code__.co_consts, c.__code__.co_consts)
