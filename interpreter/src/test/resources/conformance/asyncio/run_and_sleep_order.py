# Sleepers wake in the order of their times, whatever the order of their start.
import asyncio


async def sleeper(name, delay):
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(name, "sleeps")
    result = await asyncio.sleep(delay, result=name.upper())
    print(name, "woke after", round(loop.time() - start, 3))
    return result


async def main():
    tasks = [asyncio.create_task(sleeper(n, d)) for n, d in [("c", 3), ("a", 1), ("b", 2), ("zero", 0)]]
    print("started")
    for task in tasks:
        print(await task)
    return "done"


print(asyncio.run(main()))

for wrong in (main, 5, None):
    try:
        asyncio.run(wrong)
    except ValueError as e:
        print(type(e).__name__, str(e)[:24])


async def nested():
    inner = main()
    try:
        asyncio.run(inner)
    except RuntimeError as e:
        print(e)
    inner.close()


asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
