f(*a, **b)
f(a, *b, c=1, **d, e=2, f=3)
f(*a)
f(a.b.c(1, k=2)[0].d)
x = [*a, b, *c]
x = {*a, 1}
x = {**a, "b": 1, **c}
x = {"a": 1, "b": 2}
x = [1, 2, 3]
x = {1, 2, 3}
a, *b, c = d
[a, (b, c)] = d
a.b, c[d], e[f:g] = h
a[b] += 1
a.b.c *= 2
a[b:c] -= 3
del a, b.c, d[e], f[g:h]
x = a < b < c in d not in e is not None
x = a and b or not c
x = a if b else c
x = f"a{b}c{d!r:{e}}" f"{g=}"
a = b = c, d
a, b = b, a
a, b, c = c, b, a
x = (
    a
    .b(
    c)
    .d
)
print(a
  .b.c(d)(e),
  not a in b)
if x is None or y is not None and z: w
while not a and (b or c): d
assert a, b
assert (a and
   b)
f(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30)
f(k0=0, k1=1, k2=2, k3=3, k4=4, k5=5, k6=6, k7=7, k8=8, k9=9, k10=10, k11=11, k12=12, k13=13, k14=14, k15=15, k16=16)
x = [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30]
x = {a0: 0, a1: 1, a2: 2, a3: 3, a4: 4, a5: 5, a6: 6, a7: 7, a8: 8, a9: 9, a10: 10, a11: 11, a12: 12, a13: 13, a14: 14, a15: 15, a16: 16, a17: 17, a18: 18, a19: 19}
x = {0: a0, 1: a1, 2: a2, 3: a3, 4: a4, 5: a5, 6: a6, 7: a7, 8: a8, 9: a9, 10: a10, 11: a11, 12: a12, 13: a13, 14: a14, 15: a15, 16: a16, 17: a17, 18: a18, 19: a19, 20: a20, 21: a21, 22: a22, 23: a23, 24: a24, 25: a25, 26: a26, 27: a27, 28: a28, 29: a29, 30: a30, 31: a31, 32: a32, 33: a33, 34: a34, 35: a35, 36: a36, 37: a37, 38: a38, 39: a39}
x = f"{a0}-{a1}-{a2}-{a3}-{a4}-{a5}-{a6}-{a7}-{a8}-{a9}-{a10}-{a11}-{a12}-{a13}-{a14}-{a15}-"
