def f1(): pass
def f2(): x = 1; pass
def f3():
    if a: pass
def f4():
    for i in x: pass
def f5():
    for i in x: y; pass
def f6():
    for i in x:
        y
        pass
def f7():
    with a: y; pass
def f8():
    while x: y; pass
def f9():
    pass; pass
class C: pass
class D: x = 1; pass
