import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def twice():
    """Twice."""
    try:
        yield 1
        yield 2
    finally:
        print("closed")


@asynccontextmanager
async def stubborn():
    try:
        yield 1
    except ValueError:
        yield 2
    finally:
        print("closed")


@asynccontextmanager
async def plain():
    yield 1


async def main():
    try:
        async with twice():
            print("body")
    except RuntimeError as error:
        print(error)
    try:
        async with stubborn():
            raise ValueError
    except RuntimeError as error:
        print(error)
    for kind in StopIteration, StopAsyncIteration, RuntimeError, KeyError:
        given = kind("x")
        try:
            async with plain():
                raise given
        except Exception as error:
            print(error is given, repr(error))


asyncio.run(main())
print(twice().__doc__)
