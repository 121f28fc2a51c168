import operator, weakref

match bytearray(b"ab"):
    case bytearray(taken):
        print(taken)


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint
        return self.hint


print(operator.length_hint([1, 2]), operator.length_hint(Hint(4)), operator.length_hint(1, 7))
print(operator.length_hint(Hint(TypeError), 3), operator.length_hint(Hint(NotImplemented), 5))
for bad in (-1, "x", ValueError):
    try:
        operator.length_hint(Hint(bad))
    except Exception as error:
        print(type(error).__name__, error)


class Clears:
    def __hash__(self):
        return 0

    def __eq__(self, other):
        source.clear()
        return False


source = {n: 0 for n in range(1, 20)}
source[Clears()] = 0
target = {Clears(): 0, 1: 1}
try:
    target.update(source)
except RuntimeError as error:
    print(error)


class Number:
    def __index__(self):
        return 10

    def __ifloordiv__(self, other):
        return "//= " + str(other)

    def __reversed__(self):
        return reversed("abc")


number = Number()
proxy = weakref.proxy(number)
print(operator.index(proxy), list(range(20))[proxy], "".join(reversed(proxy)))
try:
    next(proxy)
except TypeError as error:
    print(error)
proxy //= 2
print(proxy)
try:
    weakref.ref(number).__init__()
except TypeError as error:
    print(error)
died = []
reference = weakref.ref(number, died.append)
print(reference.__callback__ == died.append)
del number
print(reference.__callback__, len(died))
