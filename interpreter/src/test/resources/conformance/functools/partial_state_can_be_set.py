import functools

p = functools.partial(print, 1)
for state in (
    (1, 2, 3),
    (print, (), {}, {}, 1),
    (print, [1], {}, None),
    (3, (), {}, {}),
    5,
    (print, (2,), None, {"x": 1}),
    (len, (), {"a": 3}, None),
):
    try:
        p.__setstate__(state)
        print(p, p.__dict__)
    except TypeError as error:
        print(error)
p.own = 1
print(p.__reduce__()[1:])
p.__dict__ = {"z": 2}
print(p.z, hasattr(p, "own"))
p.__setstate__((print, (p,), {}, None))
print(p)
p.__setstate__((print, (), {}, None))
p.keywords[3] = 4
try:
    p()
except TypeError as error:
    print(error)
