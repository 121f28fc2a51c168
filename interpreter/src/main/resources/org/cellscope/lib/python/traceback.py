"""The text of tracebacks."""

import sys as _sys
import _traceback

__all__ = [
    "print_exc", "print_exception", "format_exc", "format_exception", "format_exception_only",
    "format_tb", "print_tb", "print_last", "extract_tb", "extract_stack", "format_list",
    "FrameSummary", "walk_tb",
]

_MISSING = object()


def _given(exc, value):
    if isinstance(exc, BaseException) or exc is None:
        return exc if value is _MISSING else value
    if value is _MISSING:
        if isinstance(exc, type):
            raise ValueError("Both or neither of value and tb must be given")
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True):
    """The pieces of what CPython prints for an exception."""
    error = _given(exc, value)
    return ["NoneType: None\n"] if error is None else _traceback.lines(error)


def format_exception_only(exc, /, value=_MISSING):
    """The last lines alone."""
    error = _given(exc, value)
    return ["NoneType: None\n"] if error is None else _traceback.only(error)


def format_exc(limit=None, chain=True):
    """The text for the exception that is being handled."""
    return "".join(format_exception(_sys.exception()))


def format_tb(tb, limit=None):
    """The lines of the frames."""
    return [] if tb is None else _traceback.stack(tb)


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True):
    _write("".join(format_exception(exc, value, tb)), file)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exc(), file)


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb)), file)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(_sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(_sys.last_exc, file=file)


class FrameSummary:
    """One frame of a traceback."""

    def __init__(self, filename, lineno, name, line=None, locals=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = locals

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def walk_tb(tb):
    """Yields the frames of a traceback with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _summary(frame, lineno):
    code = frame.f_code
    line = _traceback.line(code.co_filename, lineno)
    return FrameSummary(code.co_filename, lineno, code.co_name, line)


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return [_summary(frame, lineno) for frame, lineno in walk_tb(tb)]


def extract_stack(f=None, limit=None):
    """The frames that are running, the oldest first."""
    frame = _sys._getframe(1) if f is None else f
    found = []
    while frame is not None:
        found.append(_summary(frame, frame.f_lineno))
        frame = frame.f_back
    found.reverse()
    return found


def format_list(extracted_list):
    """The lines for frames."""
    lines = []
    for filename, lineno, name, line in extracted_list:
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        lines.append(text + (f"    {line.strip()}\n" if line else ""))
    return lines
