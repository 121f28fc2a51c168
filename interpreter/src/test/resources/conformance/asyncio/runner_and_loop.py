# A Runner keeps a loop for several runs; a loop can be used by itself.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def setting(value):
    old = var.get()
    var.set(value)
    await asyncio.sleep(0)
    return old, var.get()


async def left_over():
    try:
        await asyncio.sleep(1000)
    finally:
        print("left over ends")


async def leaves():
    asyncio.create_task(left_over())
    await asyncio.sleep(1)
    return "left"


with asyncio.Runner() as runner:
    print(runner.run(setting(1)), runner.run(setting(2)))
    print(runner.run(leaves()), runner.get_loop().is_running())
print(var.get())
try:
    runner.get_loop()
except RuntimeError as e:
    print(e)


async def tasks_copy_the_context():
    var.set("main")
    t = asyncio.create_task(setting("task"))
    print(await t, var.get())
    print(await setting("awaited"), var.get())
    context = contextvars.Context()
    print(await asyncio.create_task(setting("own"), context=context), context[var])
    asyncio.get_running_loop().call_soon(lambda: print("callback", var.get()))
    var.set("later")
    await asyncio.sleep(0)


asyncio.run(tasks_copy_the_context())
loop = asyncio.new_event_loop()
order = []
loop.call_later(2, order.append, "later")
loop.call_soon(order.append, "soon")
handle = loop.call_later(1, order.append, "never")
handle.cancel()
loop.call_at(loop.time() + 3, loop.stop)
loop.run_forever()
print(order, handle.cancelled(), loop.is_closed())
print(loop.run_until_complete(asyncio.sleep(1, "slept", )))
future = loop.create_future()
future.add_done_callback(lambda f: print("future", f.result()))
loop.call_soon(future.set_result, 5)
print(loop.run_until_complete(future))
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
