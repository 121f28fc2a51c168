class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10


s = Seq()
print(list(s), 20 in s, 5 in s, [x for x in s], max(s), bool(s), list(reversed([*s])))
