class lazy:
    def __init__(self, compute):
        self.compute = compute
        self.name = compute.__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.compute(instance)
        return value


class Report:
    def __init__(self, numbers):
        self.numbers = numbers

    @lazy
    def total(self):
        print("adding up")
        return sum(self.numbers)


r = Report([1, 2, 3])
print(r.total, r.total, r.__dict__, type(Report.total).__name__)
