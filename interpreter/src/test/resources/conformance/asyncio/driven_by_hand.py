# Coroutines need no loop: send, throw and close drive them.
import inspect
import types


@types.coroutine
def pause(value):
    return (yield value)


async def add(a):
    b = await pause("b?")
    try:
        c = await pause("c?")
    except ValueError as e:
        print("caught", e)
        c = 100
    return a + b + c


async def outer():
    print("sum", await add(1))
    print("sum", await add(2))
    return "end"


c = outer()
print(type(c), c.cr_running, inspect.getcoroutinestate(c), c.cr_await)
print(c.send(None), inspect.getcoroutinestate(c), c.cr_await.__name__)
print(c.send(10), c.send(20))
print(c.send(1))
try:
    c.throw(ValueError("thrown"))
except StopIteration as e:
    print(e.value)
print(inspect.getcoroutinestate(c), c.cr_frame)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


async def cleaning():
    try:
        await pause(1)
    finally:
        print("cleaned")


d = cleaning()
d.send(None)
d.close()
d.close()
e = cleaning()
try:
    e.send(3)
except TypeError as error:
    print(error)
e.close()


async def refuses():
    while True:
        try:
            await pause("still")
        except GeneratorExit:
            pass


f = refuses()
f.send(None)
try:
    f.close()
except RuntimeError as error:
    print(error)
try:
    f.throw(KeyError("out"))
except KeyError as error:
    print(repr(error), f.cr_frame)


class Awaitable:
    def __await__(self):
        got = yield "asked"
        return got * 2


async def uses():
    return await Awaitable()


g = uses()
print(g.send(None))
try:
    g.send(21)
except StopIteration as e:
    print(e.value)


class Bad:
    def __await__(self):
        return 5


async def bad():
    await Bad()


try:
    bad().send(None)
except TypeError as error:
    print(error)
waiting = uses()
try:
    for _ in waiting:
        pass
except TypeError as error:
    print(error)
waiting.close()


async def agen():
    try:
        yield 1
        yield await pause("inside")
    finally:
        print("agen closed")


h = agen()
try:
    h.asend(None).send(None)
except StopIteration as e:
    print("value", e.value)
step = h.__anext__()
print(step.send(None))
try:
    step.send("x")
except StopIteration as e:
    print("value", e.value)
try:
    h.aclose().send(None)
except StopIteration as e:
    print("closed", e.value)
