"""The exceptions of asyncio."""

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""


for _each in (CancelledError, InvalidStateError, BrokenBarrierError):
    _each.__module__ = "asyncio.exceptions"
for _each in (QueueEmpty, QueueFull):
    _each.__module__ = "asyncio.queues"
del _each
