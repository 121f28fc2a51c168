class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(Sized(3)), bool(Sized(0)), bool(Sized(1)), len("é"), len({1: 2}))
for n in (-1, "a", 1.5):
    try:
        len(Sized(n))
    except (ValueError, TypeError) as error:
        print(error)
