# Lock, Event, Condition, Semaphore and Barrier serve their waiters in turn.
import asyncio


async def locked(lock, name):
    print(name, "wants")
    async with lock:
        print(name, "has")
        await asyncio.sleep(1)
    print(name, "left")


async def waiter(event, name):
    print(name, await event.wait())


async def limited(semaphore, n):
    async with semaphore:
        print("in", n, semaphore.locked())
        await asyncio.sleep(1)


async def consume(condition, box, name):
    async with condition:
        await condition.wait_for(lambda: box)
        print(name, box.pop())


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(locked(lock, n) for n in "abc"))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in "xy"]
    await asyncio.sleep(0)
    event.set()
    print("set", event.is_set())
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())
    await asyncio.gather(*(limited(s, i) for s in [asyncio.Semaphore(2)] for i in range(4)))
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    condition, box = asyncio.Condition(), []
    tasks = [asyncio.create_task(consume(condition, box, n)) for n in "pq"]
    await asyncio.sleep(0)
    async with condition:
        box.extend([1, 2])
        condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)
    barrier = asyncio.Barrier(3)

    async def meet(n):
        await asyncio.sleep(n)
        place = await barrier.wait()
        return n, place

    print(await asyncio.gather(*(meet(n) for n in range(3))))
    print(barrier.parties, barrier.n_waiting, barrier.broken)


asyncio.run(main())
