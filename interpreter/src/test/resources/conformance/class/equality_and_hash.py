class Card:
    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __hash__(self):
        return hash(self.rank)


a, b = Card(1), Card(1)
print(a == b, a is b, a != b, len({a, b, Card(2)}), a in [b])
class NoHash:
    def __eq__(self, other):
        return True
try:
    {NoHash()}
except TypeError as error:
    print(error)
