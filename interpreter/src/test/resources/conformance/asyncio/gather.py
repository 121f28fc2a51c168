# gather keeps the order of its arguments; the first exception ends the waiting, not the others.
import asyncio


async def work(n, delay, fail=False):
    await asyncio.sleep(delay)
    print("work", n)
    if fail:
        raise ValueError(f"work {n}")
    return n * n


async def main():
    print(await asyncio.gather(work(1, 3), work(2, 1), work(3, 2)))
    print(await asyncio.gather())
    print(await asyncio.gather(work(4, 2), work(5, 1, True), work(6, 3), return_exceptions=True))
    try:
        await asyncio.gather(work(7, 2), work(8, 1, True), work(9, 3))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(5)
    same = work(10, 1)
    print(await asyncio.gather(same, same))
    group = asyncio.gather(work(11, 1), work(12, 2))
    print(type(group).__name__, group.done(), group.cancel())
    try:
        await group
    except asyncio.CancelledError as e:
        print("cancelled", e.args)


asyncio.run(main())
