# An exception travels from the task to who awaits it; with nobody, the loop's handler hears of it.
import asyncio
import traceback


async def inner():
    await asyncio.sleep(0)
    raise ZeroDivisionError("inner")


async def outer():
    try:
        await inner()
    except ZeroDivisionError as e:
        raise RuntimeError("outer") from e


async def main():
    task = asyncio.create_task(outer())
    try:
        await task
    except RuntimeError as e:
        print(e, repr(e.__cause__))
        print([f.name for f in traceback.extract_tb(e.__traceback__)])
        print([f.name for f in traceback.extract_tb(e.__cause__.__traceback__)])

    def handler(loop, context):
        print("handler:", context["message"], repr(context["exception"]))

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    lost = asyncio.create_task(inner())
    await asyncio.sleep(1)
    del lost
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(1)
    loop.set_exception_handler(None)
    future = loop.create_future()
    loop.call_later(2, future.set_exception, LookupError("late"))
    try:
        await future
    except LookupError as e:
        print(repr(e))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as e:
        print(e)


asyncio.run(main())


async def stops():
    raise StopIteration(1)


try:
    asyncio.run(stops())
except RuntimeError as e:
    print(e)
