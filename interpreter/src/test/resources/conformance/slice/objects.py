s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), s.indices(6))
print(slice(None, None, -1).indices(4))
print(list(range(20))[s], "abcdefghij"[s], s == slice(1, 10, 2))


class Show:
    def __getitem__(self, key):
        return key


x = Show()
print(x[1], x[1:2], x[::3], x[1:2, ..., None], x[()], x[-1:])
