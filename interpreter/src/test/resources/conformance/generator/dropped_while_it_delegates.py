import gc
def inner(tag):
    n = 0
    while True:
        n += 1
        yield n
def loud(tag):
    try:
        while True: yield tag
    finally:
        print("closed", tag)
def outer(g):
    yield "start"
    yield from g
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return self.n
    def close(self): print("close called")
class Quiet:
    def __iter__(self): return self
    def __next__(self): return 1
# shared inner, outer dropped
g = inner("a")
o = outer(g); print(next(o), next(o), next(o))
print(g.gi_frame is not None)
del o
print(next(g, "over"), next(g, "over"))
# shared and still alive
g = inner("b"); o = outer(g); print(next(o), next(o)); print(next(g), next(o), next(g))
del o
try: print(next(g))
except StopIteration as e: print("stop", e.value)
# loud inner
g = loud("x"); o = outer(g); print(next(o), next(o)); del o; print("after"); print(next(g, "over"))
o = outer(loud("y")); print(next(o), next(o)); del o; print("after y")
# delegate with close
i = It(); o = outer(i); print(next(o), next(o)); del o; print("after it", next(i))
o = outer(Quiet()); print(next(o), next(o)); del o; print("after quiet")
# a chain
g = inner("c")
def mid(g):
    yield from g
m = mid(g); o = outer(m); print(next(o), next(o)); del o
print(next(m, "m over"), next(g, "g over"))
g = inner("c2"); m = mid(g); o = outer(m); print(next(o), next(o)); del o
print(next(g, "g over"), next(m, "m over"))
# in a try around yield from
def guarded(g):
    try:
        yield from g
    finally:
        print("guard")
g = inner("d"); o = guarded(g); print(next(o), next(o)); o = None; print("dropped"); print(next(g, "over"))
# throw into the inner one of a dropped one
g = inner("e"); o = outer(g); print(next(o), next(o)); o = None
try: g.throw(ValueError("v"))
except ValueError as e: print("ValueError", e)
g.close(); print(next(g, "over"))
def rec(d):
    yield d
    if d: yield from rec(d - 1)
for x in rec(3):
    if x == 1: break
print("left")
def with_for():
    with open_() as f:
        yield from f
class open_:
    def __enter__(self): return [1, 2, 3]
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
w = with_for(); print(next(w)); del w; print("end")
