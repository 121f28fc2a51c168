import gc


class Node:
    pass


gc.disable()
gc.collect()
a = Node()
a.me = a
del a
print(gc.collect(), gc.collect(), gc.isenabled())
gc.enable()
print(gc.isenabled())
