class Counter:
    total = 0

    def __init__(self):
        def bump():
            type(self).total += 1
            self.own += 1
            return self.total, self.own
        self.own = 0
        self.bump = bump


a, b = Counter(), Counter()
print(a.bump(), a.bump(), b.bump(), Counter.total, b.own)
