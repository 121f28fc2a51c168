print([f() for f in [lambda: i for i in range(3)]])
print([f() for f in [lambda i=i: i for i in range(3)]])


def build():
    return [lambda: n for n in range(3)]


print([f() for f in build()])
