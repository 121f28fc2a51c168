for value in (0, 1, "", "a", [], [0], None, 0.0, (), {}, {1}, -1):
    print("true" if value else "false", end=" ")
print()
class Empty:
    def __len__(self):
        return 0
class No:
    def __bool__(self):
        return False
print(bool(Empty()), bool(No()), not No())
