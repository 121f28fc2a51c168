# Producers and consumers share a queue that has a bound.
import asyncio


async def producer(q, name, count):
    for i in range(count):
        await q.put((name, i))
        print("put", name, i, q.qsize())


async def consumer(q, name):
    while True:
        item = await q.get()
        await asyncio.sleep(1)
        print(name, "got", item)
        q.task_done()


async def main():
    q = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(q, f"c{i}")) for i in range(2)]
    await asyncio.gather(producer(q, "x", 3), producer(q, "y", 2))
    await q.join()
    print("joined", q.empty(), q.full(), q.maxsize)
    for c in consumers:
        c.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print("full", repr(e))
    p = asyncio.PriorityQueue()
    stack = asyncio.LifoQueue()
    for n in (3, 1, 2):
        p.put_nowait(n)
        stack.put_nowait(n)
    print([p.get_nowait() for _ in range(3)], [stack.get_nowait() for _ in range(3)])
    try:
        for _ in range(4):
            p.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
