import random
random.seed(42)
print(random.random(), random.random(), random.randint(1, 6))
print(random.randrange(0, 100, 5))
print(random.choice("abc"), random.uniform(1, 2), random.sample(range(100), 3))
items = [1, 2, 3, 4, 5]
random.shuffle(items)
print(items, random.getrandbits(16), random.choices("ab", k=3))
