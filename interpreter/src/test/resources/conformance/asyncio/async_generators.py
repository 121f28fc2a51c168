# Asynchronous generators, comprehensions, and what is left open when the loop ends.
import asyncio
import contextlib


async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            got = yield i
            if got:
                print("got", got)
    finally:
        await asyncio.sleep(1)
        print("ticker closed")


async def main():
    async for i in ticker(2):
        print(i)
    print([i async for i in ticker(3) if i % 2 == 0], {i: i * i async for i in ticker(2)})
    g = ticker(5)
    print(await g.asend(None), await g.asend("hello"), await anext(g))
    try:
        await g.athrow(ValueError("thrown"))
    except ValueError as e:
        print(e)
    print(await anext(g, "default"))
    async with contextlib.aclosing(ticker(9)) as h:
        async for i in h:
            if i == 1:
                break
    print("after aclosing")
    async for i in ticker(9):
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(3)
    global kept
    kept = ticker(4)
    print(await anext(kept))


asyncio.run(main())
print("loop ended")
