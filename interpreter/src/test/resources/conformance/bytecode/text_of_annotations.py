from __future__ import annotations

a: lambda *, x=1 + 2: x
b: lambda **rest: not rest is None
c: (lambda x, /, *y: -x**-2)[1, 2]
d: x in [1, 2] or x not in {1}
e: {**a, "inf": 1e400}[b, *c]
f: (2).real + -1 .imag
g: "%s" % (a,) + u"u"


def h(p: f"{a!r:>{b}}" "c", *q: (yield_, 1), **r: [n for n in [1, 2] if n]) -> (a if b else c).d:
    pass


print(len(__annotations__), h.__annotations__.keys())
