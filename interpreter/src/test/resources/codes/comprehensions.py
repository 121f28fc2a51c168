import re
[x for x in y if re.m(x)]
[re.m(x) for x in y]
[0 for x in re.m()]
{re.m(x) for x in y}
[lambda: re.m(x) for x in y]
def f():
    [re.m(x) for x in y]
    re.m()
class C:
    [re.m(x) for x in y]
    re.m()
(re.m(x) for x in y)
re.m()
[re.m(x) for x in y]
class D:
    y = [1]
    z = [lambda: (a, b) for a in y for b in a]
    w = {k: v for k, v in y if k if v}
def g(a):
    b = [a + x for x in a]
    c = [[x for y in x] for x in a]
    d = [lambda: x for x in a]
    e = [x for x in a if (a := x)]
    f = {**{x: y for x, y in a}, 'z': [i for i in (1, 2) for j in [i * 2]]}
    def h(): return x, [a for a in b]
    return (x for x in a if x for y in a)
async def k(a):
    return [x async for x in a], {await x for x in a}, (x async for x in a)
