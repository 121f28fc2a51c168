# async with and async for call what the language reference says, in that order.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext


class Door:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(1)
        print("open", self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(1)
        print("close", self.name, kind and kind.__name__, value)
        return self.swallow


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.n -= 1
        return self.n


@asynccontextmanager
async def room(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as e:
        print("room swallows", e)
    finally:
        print("leave", name)


async def note(*args):
    print("note", args)


async def main():
    async with Door("a") as a, Door("b", True):
        print(a.name)
        raise ValueError("in b")
    async for i in Countdown(3):
        print(i)
    else:
        print("else")
    async with room("kitchen") as k:
        print(k)
        raise KeyError("key")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(Door("c"))
        stack.push_async_callback(note, 1)
        print(stack.enter_context(nullcontext(7)))
        stack.callback(print, "plain callback")
        await stack.enter_async_context(room("bath"))
        stack.push_async_exit(Door("d"))
    async with nullcontext(8) as n:
        print(n)
    for wrong in ("with", "for"):
        try:
            if wrong == "with":
                async with 5:
                    pass
            else:
                async for _ in [1]:
                    pass
        except TypeError as e:
            print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
    try:
        async with Door("last"):
            raise OSError("through")
    except OSError as e:
        print(repr(e))


asyncio.run(main())
