"""Frames, tracebacks and what generators and coroutines are doing."""

import linecache as _linecache
import sys as _sys
import types as _types
from collections import namedtuple as _namedtuple

from _inspect_source import getsourcefile, getfile

AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"

_Traceback = _namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = _namedtuple("_FrameInfo", "frame filename lineno function code_context index")


class Traceback(_Traceback):
    """Where a frame is."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return _described("Traceback", self)


class FrameInfo(_FrameInfo):
    """A frame and where it is."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return _described("FrameInfo", self)


def _described(name, found):
    parts = [f"{field}={getattr(found, field)!r}" for field in found._fields]
    return f"{name}({', '.join(parts)}, positions={found.positions!r})"


Traceback.__module__ = FrameInfo.__module__ = "inspect"


def _positions(code, lasti):
    import dis
    from itertools import islice

    found = next(islice(code.co_positions(), lasti // 2, None), (None,) * 4)
    return dis.Positions(*found)


def getlineno(frame):
    """The line that a frame is in."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Where a frame or a traceback is, with the lines around."""
    if isinstance(frame, _types.TracebackType):
        number, lasti, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    elif isinstance(frame, _types.FrameType):
        number, lasti = frame.f_lineno, frame.f_lasti
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    positions = _positions(frame.f_code, lasti)
    name = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        known = _linecache.getlines(name)
        if known:
            start = max(0, min(number - 1 - context // 2, len(known) - context))
            lines, index = known[start : start + context], number - 1 - start
    return Traceback(
        name, number, frame.f_code.co_name, lines, index, positions=positions)


def _info(frame, context):
    where = getframeinfo(frame, context)
    if isinstance(frame, _types.TracebackType):
        frame = frame.tb_frame
    return FrameInfo(frame, *where, positions=where.positions)


def getouterframes(frame, context=1):
    """A frame and those that called it."""
    found = []
    while frame:
        found.append(_info(frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The frames of a traceback."""
    found = []
    while tb:
        found.append(_info(tb, context))
        tb = tb.tb_next
    return found


def stack(context=1):
    """The frame of the caller and those that called it."""
    return getouterframes(_sys._getframe(1), context)


def trace(context=1):
    """The frames between here and where the exception that is handled was raised."""
    error = _sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


def _state(running, suspended, frame, prefix):
    if running:
        return prefix + "RUNNING"
    if suspended:
        return prefix + "SUSPENDED"
    return prefix + ("CLOSED" if frame is None else "CREATED")


def getcoroutinestate(coroutine):
    """Whether a coroutine is created, running, suspended or closed."""
    return _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, "CORO_")


def getasyncgenstate(agen):
    """Whether an asynchronous generator is created, running, suspended or closed."""
    return _state(agen.ag_running, agen.ag_suspended, agen.ag_frame, "AGEN_")


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator."""
    if not isinstance(agen, _types.AsyncGeneratorType):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return {} if agen.ag_frame is None else agen.ag_frame.f_locals
