class Key:
    def __hash__(self):
        print("hash", end=" ")
        return 1

    def __eq__(self, other):
        print("eq", end=" ")
        return True


key = Key()
d = {key: 1}
print(d.setdefault(Key(), 2))
print(d.setdefault(key))
print({key: 1} == {Key(): 1})
