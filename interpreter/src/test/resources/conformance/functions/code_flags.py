def plain(): pass
def starred(*a, **k): pass
def gen(): yield
def nested():
    x = 1
    return lambda: x
for f in (plain, starred, gen, nested, nested()):
    print(f.__code__.co_flags, end=" ")
print()
