"""A result that will be there later."""

import contextvars
from types import GenericAlias

from . import policies
from .exceptions import CancelledError, InvalidStateError

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


class _Unretrieved:
    """Says when it dies that nobody has asked for an exception."""

    def __init__(self, loop, message, text, error):
        self.report = loop, message, text, error

    def __del__(self):
        if self.report is not None:
            loop, message, text, error = self.report
            loop.call_exception_handler(
                {"message": message, "exception": error, "future_text": text}
            )


class Future:
    """A result that will be there later."""

    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _cancel_message = None
    _unretrieved = None
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = policies.get_event_loop() if loop is None else loop
        self._callbacks = []

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        return f"<{self.__class__.__name__} {' '.join(self._repr_info())}>"

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={self._result!r}")
        if self._callbacks:
            info.append(_callbacks_text(self._callbacks))
        return info

    def get_loop(self):
        return self._loop

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def _make_cancelled_error(self):
        error = getattr(self, "_cancelled_error", None)
        if error is not None:
            self._cancelled_error = None
            return error
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        self._retrieved()
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _retrieved(self):
        if self._unretrieved is not None:
            self._unretrieved.report = None
            self._unretrieved = None

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        self._retrieved()
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._retrieved()
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [each for each in self._callbacks if each[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        self._callbacks[:] = []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError(
                "StopIteration interacts badly with generators and cannot be raised into a Future"
            )
            error.__cause__ = exception
            error.__context__ = exception
            exception = error
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        name = self.__class__.__name__
        self._unretrieved = _Unretrieved(
            self._loop, f"{name} exception was never retrieved", repr(self), exception
        )

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = "_asyncio"


def _callbacks_text(callbacks):
    def name(callback):
        return f"{getattr(callback[0], '__qualname__', repr(callback[0]))}()"

    if len(callbacks) <= 2:
        return f"cb=[{', '.join(map(name, callbacks))}]"
    more = len(callbacks) - 2
    return f"cb=[{name(callbacks[0])}, <{more} more>, {name(callbacks[-1])}]"


def isfuture(obj):
    """Whether an object is a Future."""
    return hasattr(obj.__class__, "_asyncio_future_blocking") and (
        obj._asyncio_future_blocking is not None
    )


def wrap_future(future, *, loop=None):
    """A Future itself."""
    if isfuture(future):
        return future
    raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
