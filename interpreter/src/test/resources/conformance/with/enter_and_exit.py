class Room:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind, value)


with Room("kitchen") as name:
    print("in", name)
with Room("a") as a, Room("b") as b:
    print(a, b)
