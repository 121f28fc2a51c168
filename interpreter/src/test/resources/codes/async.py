async def f(a):
    async with a as b, c:
        async for x in b:
            if x: continue
            await x
            break
        else:
            return 1
    try:
        return await a
    finally:
        await b
async def g():
    try:
        yield 1
        x = yield
    except* E as e:
        y
    except* (A, B):
        pass
    else:
        z
    finally:
        w
def h():
    r = yield from g
    return r
