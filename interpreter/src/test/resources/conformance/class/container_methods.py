class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, index):
        return self.cards[index]

    def __setitem__(self, index, card):
        self.cards[index] = card

    def __delitem__(self, index):
        del self.cards[index]

    def __contains__(self, card):
        return card in self.cards


d = Deck("abc")
d[0] = "z"
del d[1]
print(len(d), d[0], list(d), "z" in d, d[:1], bool(Deck("")), bool(d))
