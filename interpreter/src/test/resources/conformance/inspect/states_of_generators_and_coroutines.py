import inspect


def numbers(start):
    yield start
    print(inspect.getgeneratorstate(running))
    yield start + 1


async def work():
    return 1


async def stream():
    yield 1


running = numbers(5)
print(inspect.getgeneratorstate(running), inspect.getgeneratorlocals(running))
next(running)
print(inspect.getgeneratorstate(running))
next(running)
running.close()
print(inspect.getgeneratorstate(running), inspect.getgeneratorlocals(running))
coroutine = work()
print(inspect.getcoroutinestate(coroutine), inspect.isawaitable(coroutine))
coroutine.close()
print(inspect.getcoroutinestate(coroutine), inspect.getasyncgenstate(stream()))
print(inspect.iscoroutinefunction(work), inspect.isasyncgenfunction(stream), inspect.isgeneratorfunction(numbers))
