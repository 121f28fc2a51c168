class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


def f():
    a = Loud("a")
    print("made a")
    a = Loud("b")
    print("rebound")
    del a
    print("deleted")


f()
Loud("temporary")
print("end")
