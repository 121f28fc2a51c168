"""Coroutines that run as tasks, and ways to wait for several of them."""

import inspect
import types

from . import events, policies
from ._task import Task, iscoroutine
from .exceptions import CancelledError, TimeoutError
from .futures import Future, isfuture
from .timeouts import timeout as _timeout

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

def iscoroutinefunction(func):
    """Whether calling a function makes a coroutine."""
    return inspect.iscoroutinefunction(func)


def current_task(loop=None):
    """The task that runs."""
    return (events.get_running_loop() if loop is None else loop)._current_task


def all_tasks(loop=None):
    """The tasks of the loop that are not done."""
    loop = events.get_running_loop() if loop is None else loop
    return {task for task in loop._tasks if not task.done()}


def create_task(coro, *, name=None, context=None):
    """Has the running loop run a coroutine."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """A Future itself, or a task for what can be awaited."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than the one specified as the loop argument"
            )
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
    loop = policies.get_event_loop() if loop is None else loop
    return loop.create_task(coro_or_future)


async def _await(awaitable):
    return await awaitable


@types.coroutine
def _yield_once():
    yield


async def sleep(delay, result=None):
    """Waits for a time, in seconds of the loop's clock."""
    if delay <= 0:
        await _yield_once()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


class _GatheringFuture(Future):
    """What gather returns: cancelling it cancels all."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        found = False
        for child in self._children:
            if child.cancel(msg=msg):
                found = True
        if found:
            self._cancel_requested = True
        return found


def gather(*coros_or_futures, return_exceptions=False):
    """Waits for all; their results in the order of the arguments."""
    if not coros_or_futures:
        loop = policies.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    loop = events._get_running_loop()
    made = {}
    children = []
    for each in coros_or_futures:
        if each not in made:
            made[each] = ensure_future(each, loop=loop)
            loop = made[each].get_loop()
        children.append(made[each])
    outer = _GatheringFuture(children, loop=loop)
    left = len(made)

    def done(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if left == 0:
            _finish_gathering(outer, children)

    for child in made.values():
        child.add_done_callback(done)
    return outer


def _finish_gathering(outer, children):
    results = []
    for child in children:
        if child.cancelled():
            results.append(CancelledError("" if child._cancel_message is None
                                          else child._cancel_message))
        else:
            error = child.exception()
            results.append(child.result() if error is None else error)
    if outer._cancel_requested:
        outer.set_exception(children[-1]._make_cancelled_error())
    else:
        outer.set_result(results)


def shield(arg):
    """Waits for something without passing a cancellation on to it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(_):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; the set of those that are done, and of those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(each) for each in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")

    def is_enough():
        finished = [each for each in fs if each.done()]
        return (
            len(finished) == len(fs)
            or return_when == FIRST_COMPLETED
            and bool(finished)
            or return_when == FIRST_EXCEPTION
            and any(not each.cancelled() and each._exception is not None for each in finished)
        )

    if not is_enough():
        await _wait_until(is_enough, fs, timeout)
    return {each for each in fs if each.done()}, {each for each in fs if not each.done()}


async def _wait_until(is_enough, fs, timeout):
    loop = events.get_running_loop()
    waiter = loop.create_future()

    def release(*_):
        if not waiter.done():
            waiter.set_result(None)

    def done(_):
        if is_enough():
            release()

    handle = None if timeout is None else loop.call_later(timeout, release)
    for each in fs:
        each.add_done_callback(done)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for each in fs:
            each.remove_done_callback(done)


async def wait_for(fut, timeout):
    """Waits for something for a time; after it, cancels it and raises TimeoutError."""
    if fut is not None and not isfuture(fut) and not iscoroutine(fut):
        if not inspect.isawaitable(fut):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await wait([fut])
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    async with _timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Yields coroutines that give the results in the order in which they come."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue

    done = Queue()
    loop = policies.get_event_loop()
    todo = {ensure_future(each, loop=loop) for each in set(fs)}
    handle = None

    def on_timeout():
        for each in todo:
            each.remove_done_callback(on_done)
            done.put_nowait(None)
        todo.clear()

    def on_done(future):
        if todo:
            todo.remove(future)
            done.put_nowait(future)
            if not todo and handle is not None:
                handle.cancel()

    async def next_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for each in todo:
        each.add_done_callback(on_done)
    if todo and timeout is not None:
        handle = loop.call_later(timeout, on_timeout)
    for _ in range(len(todo)):
        yield next_one()
