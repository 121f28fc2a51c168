class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)
        return self

    def pop(self):
        return self._items.pop()


s = Stack().push(1).push(2).push(3)
print(s.pop(), s.pop(), vars(s))
Stack().pop()
