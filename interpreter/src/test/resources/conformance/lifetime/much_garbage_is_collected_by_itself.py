import gc
import weakref


class Node:
    pass


def cycle():
    one = Node()
    one.self = one
    return one


first = weakref.ref(cycle())
for _ in range(30_000):
    cycle()
print(gc.isenabled(), first())
