class L:
    def __eq__(self, other):
        print("L eq")
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented


class R:
    def __eq__(self, other):
        print("R eq")
        return True

    def __gt__(self, other):
        return "R gt"


print(L() == R(), L() < R(), L() == L(), L() != 5)
