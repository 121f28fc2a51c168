from functools import partial


def press(number):
    return f"button {number}"


def make_press(number):
    return lambda: press(number)


by_default = [lambda n=n: press(n) for n in range(3)]
by_partial = [partial(press, n) for n in range(3)]
by_factory = [make_press(n) for n in range(3)]

for repaired in (by_default, by_partial, by_factory):
    print([button() for button in repaired])

print("default:", by_default[1].__defaults__)
print("partial:", by_partial[1].args)
cell = by_factory[1].__closure__[0]
print("factory:", cell.cell_contents)
