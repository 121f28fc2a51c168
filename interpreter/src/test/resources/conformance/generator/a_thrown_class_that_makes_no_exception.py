class Failing(Exception):
    def __init__(self):
        raise KeyError("cannot be made")


def plain():
    yield 1


def catching():
    while True:
        try:
            yield
        except KeyError as error:
            print("inside", error)


gen = plain()
try:
    gen.throw(Failing)
except KeyError as error:
    print("outside", error)
print(list(gen))
gen = catching()
next(gen)
gen.throw(Failing)
