import copy


class Box:
    def __init__(self, items):
        self.items = items


class Own:
    def __copy__(self):
        return "own copy"

    def __deepcopy__(self, memo):
        return "own deep copy"


b = Box([1])
s, d = copy.copy(b), copy.deepcopy(b)
b.items.append(2)
print(s.items, d.items, type(d).__name__, copy.copy(Own()), copy.deepcopy([Own()]))
f = lambda: 0
print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.copy(Box) is Box)
