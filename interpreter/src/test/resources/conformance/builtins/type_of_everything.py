def f():
    yield


class C:
    def m(self):
        pass


import math
for thing in (1, 1.0, "a", b"", None, [], (), {}, set(), f, f(), C, C(), C().m, math):
    print(type(thing))
for thing in (
    len,
    [].append,
    int,
    range(1),
    slice(1),
    ...,
    NotImplemented,
    iter([]),
    type,
):
    print(type(thing))
