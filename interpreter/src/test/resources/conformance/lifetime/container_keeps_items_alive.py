class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


items = [Loud("first"), Loud("second")]
d = {"key": items[0]}
del items[1]
print("one left")
items.clear()
print("still in the dict")
d["key"] = None
print("end")
