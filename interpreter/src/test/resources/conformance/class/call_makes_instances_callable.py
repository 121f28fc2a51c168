class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return self.n + x


add5 = Adder(5)
print(add5(1), callable(add5), callable(object()))
print(list(map(add5, [1, 2])))
