class Resource:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, tb):
        print("close", kind and kind.__name__)


def lines():
    with Resource():
        yield 1
        yield 2


for line in lines():
    print(line)
g = lines()
next(g)
g.close()
