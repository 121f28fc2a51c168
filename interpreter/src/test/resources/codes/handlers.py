def f1():
    with a:
        pass
def f2():
    try: x
    except: pass
def f3():
    try:
        x
    except E: pass
def f4():
    try:
        x
    except:
        pass
    y
def f5():
    try:
        pass
    finally:
        y
async def f6():
    async with a:
        pass
async def f7():
    async with a as b:
        pass
def f8():
    with a as b:
        pass
def f9():
    with a:
        x
        pass
def f10[T](): pass
def f11[T](a): pass
def f12[T](*a): pass
def f13[T](*, a): pass
def f14[T](*, a=1): pass
def f15[T](b=1): pass
def f16[T](b=1,*,a=1): pass
