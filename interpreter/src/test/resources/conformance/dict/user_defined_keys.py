class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


d = {Key(1): "one", Key(2): "two"}
d[Key(3)] = "three"
print(d[Key(2)], len(d))
