import os, a.b.c as d
from . import x as y
def f(a, b=1, *c, k=2, **kw) -> int:
    "doc"
    def g():
        nonlocal a
        a += 1
        return a, b
    for i in c:
        print(i)
    else:
        return
    return [q for q in c if q]
class C(f):
    x: int = 1
    def m(self): return super().m(1)
    def n(self): return __class__
lam = lambda q, r=3: q + r
z = [w for w in range(3)]
def gen():
    x = yield 1
    with open(x) as h, y:
        return (yield from x)
async def co():
    async for i in x:
        await i
    async with a as b: pass
    return [i async for i in x]
if a < b < c: pass
while 1:
    try:
        foo()
    except E as e:
        break
    finally:
        bar()
