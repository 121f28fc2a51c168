# A group waits for its tasks; the first that fails cancels the others.
import asyncio


async def work(n, fail=None):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    print("work", n)
    if fail:
        raise fail
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work(2), name="a")
        b = group.create_task(work(1))
        print(a.get_name())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1))
            group.create_task(work(2, ValueError("two")))
            group.create_task(work(3))
            print("body ends")
    except* ValueError as e:
        print(repr(e), e.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(5))
            await asyncio.sleep(1)
            raise TypeError("body")
    except ExceptionGroup as e:
        print(e, e.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1, KeyError(1)))
            group.create_task(work(1, OSError(2)))
    except* KeyError as e:
        print("key", e.exceptions)
    except* OSError as e:
        print("os", e.exceptions)
    left = work(1)
    try:
        group.create_task(left)
    except RuntimeError as e:
        print(str(e).split(" <")[0] if " <" in str(e) else e, "finished" in str(e))
    left.close()


asyncio.run(main())
