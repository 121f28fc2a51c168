class Average:
    def __init__(self):
        self.numbers = []

    def __call__(self, number):
        self.numbers.append(number)
        return sum(self.numbers) / len(self.numbers)


def make_average():
    numbers = []

    def average(number):
        numbers.append(number)
        return sum(numbers) / len(numbers)

    return average


by_class, by_closure = Average(), make_average()
for number in (10, 20, 60):
    print(by_class(number), by_closure(number))

print("class:  ", by_class.__dict__)
cell = by_closure.__closure__[0]
print("closure:", cell.cell_contents)
