import gc


class Node:
    def __del__(self):
        print("collected", self.name)


gc.disable()
a, b = Node(), Node()
a.name, b.name = "node", "node"
a.other, b.other = b, a
del a, b
print("unreachable")
gc.collect()
print("done")
gc.enable()
