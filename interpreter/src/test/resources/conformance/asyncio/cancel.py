# Cancelling throws CancelledError into the coroutine where it waits; it may refuse.
import asyncio


async def patient(name, stubborn=False):
    try:
        print(name, "waits")
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        if not stubborn:
            raise
        return "refused"
    finally:
        print(name, "finally")


async def main():
    t = asyncio.create_task(patient("a"))
    await asyncio.sleep(0)
    print(t.cancel("enough"), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees", e.args)
    print(t.cancelled(), t.done(), t.cancel())
    try:
        t.exception()
    except asyncio.CancelledError:
        print("no exception either")
    s = asyncio.create_task(patient("b", stubborn=True))
    await asyncio.sleep(1)
    s.cancel()
    print(await s, s.cancelled(), s.cancelling(), s.uncancel())
    early = asyncio.create_task(patient("never starts"))
    early.cancel()
    print(await asyncio.gather(early, return_exceptions=True))
    inner = asyncio.create_task(patient("shielded", stubborn=True))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 2))
    try:
        await outer
    except TimeoutError as e:
        print("timeout", repr(e), inner.done())
    inner.cancel()
    print(await inner)
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1])


asyncio.run(main())
