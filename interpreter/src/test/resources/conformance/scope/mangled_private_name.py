class Box:
    def __init__(self):
        self.__content = 1

    def get(self):
        __local = self.__content
        return lambda: __local


b = Box()
print(b.__dict__, b.get()(), b.get().__code__.co_freevars)
print(Box.get.__code__.co_names, Box.get.__code__.co_cellvars)
