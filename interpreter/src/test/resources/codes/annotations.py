from __future__ import annotations
x: a.b[c, d] | None = 1
def f(a: 'str', b: lambda q, *r, s=1, **t: q if r else s, /, *c: *d, e: x[1:2, ::3] = 4, **g: {1: 2, **h}) -> (not a and b or c) < d <= e is not f: pass
class C:
    y: [i async for i in a if b for c in d]
    z: f"a{b!r:>{c}}d" "e"
    w: (yield_(x, *a, k=1, **b), (1,), (), {1}, -x ** -y, (-x) ** y, ~a @ b, 1 .real, 1e400, ...)
    v: a if b else lambda: c
