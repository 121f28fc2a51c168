class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


a = Loud("a")
b = a
del a
print("still there")
b = Loud("b")
print("replaced")
del b
