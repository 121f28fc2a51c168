# A task runs from the moment that its maker waits; it has a name, a state, a result and callbacks.
import asyncio


async def step(n):
    print("step", n, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print("step again", n)
    return n


async def failing():
    raise KeyError("lost")


async def main():
    print(asyncio.current_task().get_name().startswith("Task-"))
    first = asyncio.create_task(step(1), name="one")
    second = asyncio.create_task(step(2))
    second.set_name("two")
    print(first.done(), len(asyncio.all_tasks()))
    first.add_done_callback(lambda t: print("callback", t.get_name(), t.result()))
    try:
        first.result()
    except asyncio.InvalidStateError as e:
        print(e)
    print(await second, await first, first.done(), first.cancelled(), first.exception())
    print(first.cancel())
    bad = asyncio.ensure_future(failing())
    await asyncio.wait([bad])
    print(repr(bad.exception()), bad.get_coro().__name__)
    try:
        await bad
    except KeyError as e:
        print("KeyError", e)
    try:
        bad.set_result(1)
    except RuntimeError as e:
        print(e)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)
    print(sorted(t.get_name() for t in asyncio.all_tasks()) == [asyncio.current_task().get_name()])


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
