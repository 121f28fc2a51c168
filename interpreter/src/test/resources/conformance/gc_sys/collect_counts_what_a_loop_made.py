import gc


class Node:
    def __init__(self):
        self.me = self


gc.collect()
gc.disable()
total = 0
for _ in range(3):
    for _ in range(1000):
        total += len([i for i in range(10)])
    for _ in range(50):
        Node()
    pair = []
    pair.append(pair)
    del pair
    print(gc.collect())
print(total)
