import sys


class Index:
    def __index__(self):
        return True


class Int:
    def __int__(self):
        return True


class Derived(float):
    pass


class Float:
    def __float__(self):
        return Derived(2.5)


class Trunc:
    def __trunc__(self):
        return 7


sys.stderr = sys.stdout
print([10, 20][Index()])
print(int(Int()), int(Index()))
print(float(Float()))
print(int(Trunc()))
