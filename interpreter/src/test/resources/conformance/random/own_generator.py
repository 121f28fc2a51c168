import random
a, b = random.Random(1), random.Random(1)
print([a.randint(1, 10) for _ in range(5)] == [b.randint(1, 10) for _ in range(5)])
state = a.getstate()
first = a.random()
a.setstate(state)
print(a.random() == first, 0 <= random.random() < 1, random.randint(3, 3))
print(random.Random("text").random(), random.Random(2 ** 40).random())
print(random.Random(7).gauss(0, 1))
for act in (
    lambda: random.choice([]),
    lambda: random.randint(2, 1),
    lambda: random.sample([1], 2),
):
    try:
        act()
    except (IndexError, ValueError) as error:
        print(error)
