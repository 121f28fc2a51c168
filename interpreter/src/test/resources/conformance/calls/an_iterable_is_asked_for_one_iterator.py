class Numbers:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        print("iter", end=" ")
        return iter(range(self.count))


def collect(*args):
    return args


print([*Numbers(2)], collect(*Numbers(2)), {*Numbers(1)})
first, *others = Numbers(3)
print(first, others)
items = [9]
items[0:0] = Numbers(1)
items += Numbers(2)
print(items)


class Refuses:
    __iter__ = None


for attempt in (lambda: [*Refuses()], lambda: collect(*Refuses()), lambda: [*5], lambda: collect(*5)):
    try:
        attempt()
    except TypeError as error:
        print(error)
try:
    a, b = Refuses()
except TypeError as error:
    print(error)
