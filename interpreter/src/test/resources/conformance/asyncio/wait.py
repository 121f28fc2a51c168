# wait returns two sets: what is done, and what is not yet.
import asyncio


async def work(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise OSError("broken")
    return n


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def make(*delays, fail=None):
    return [asyncio.create_task(work(d, d == fail), name=f"t{d}") for d in delays]


async def main():
    done, pending = await asyncio.wait(make(3, 1, 2))
    print(names(done), names(pending))
    done, pending = await asyncio.wait(make(3, 1, 2), return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending), type(done).__name__)
    done, pending = await asyncio.wait(pending, timeout=1.5)
    print(names(done), names(pending))
    await asyncio.wait(pending)
    done, pending = await asyncio.wait(make(1, 2, 3, fail=2), return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [t.exception() for t in done if t.exception()])
    await asyncio.wait(pending)
    for wrong in ([], 5):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, str(e)[:40])
    coro = work(1)
    try:
        await asyncio.wait([coro])
    except TypeError as e:
        print(e)
    coro.close()
    for next_done in asyncio.as_completed([work(3), work(1), work(2)]):
        print("completed", await next_done)
    try:
        for next_done in asyncio.as_completed([work(3), work(1)], timeout=2):
            print("in time", await next_done)
    except TimeoutError as e:
        print("late", e.args)


asyncio.run(main())
