import weakref


class Thing:
    name = "thing"


t = Thing()
p = weakref.proxy(t)
f = weakref.finalize(t, print, "finalised", 1)
print(p.name, f.alive)
del t
print(f.alive)
try:
    p.name
except ReferenceError as error:
    print(error)
