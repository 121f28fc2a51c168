# A timeout cancels what is inside and becomes a TimeoutError outside.
import asyncio


async def slow(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(slow(1), timeout=2))
    print(await asyncio.wait_for(slow(1), None))
    try:
        await asyncio.wait_for(slow(5), timeout=1)
    except TimeoutError as e:
        print("wait_for", repr(e), type(e.__cause__).__name__)
    try:
        await asyncio.wait_for(slow(5), timeout=0)
    except asyncio.TimeoutError as e:
        print("at once", e.args)
    start = loop.time()
    try:
        async with asyncio.timeout(3) as limit:
            print(limit.expired(), limit.when() - start)
            await slow(10)
    except TimeoutError:
        print("timeout", limit.expired(), loop.time() - start)
    async with asyncio.timeout(3) as limit:
        limit.reschedule(loop.time() + 20)
        print(await slow(10))
    print(limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit.when())
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            try:
                async with asyncio.timeout(5):
                    await slow(9)
            except TimeoutError:
                print("not the inner one")
    except TimeoutError:
        print("the outer one")
    try:
        async with asyncio.timeout(1):
            raise KeyError("own")
    except KeyError as e:
        print("own error", e)
    t = asyncio.timeout(1)
    try:
        t.reschedule(2)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
