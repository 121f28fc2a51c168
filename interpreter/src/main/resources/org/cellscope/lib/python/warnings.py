"""Warnings: which are shown, and how."""

import sys
import _traceback
from _warnings import (
    _defaultaction as defaultaction,
    _filters_mutated,
    _onceregistry as onceregistry,
    filters,
    warn,
    warn_explicit,
)

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
    "resetwarnings", "catch_warnings",
]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    """A warning with the place that it is about."""

    _WARNING_DETAILS = (
        "message", "category", "filename", "lineno", "file", "line", "source",
    )

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
            % (self.message, self._category_name, self.filename, self.lineno, self.line)
        )


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, or to sys.stderr."""
    _show(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return _text(WarningMessage(message, category, filename, lineno, None, line))


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _show(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is not None:
        try:
            file.write(_formatwarnmsg(msg))
        except OSError:
            pass


def _text(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = _traceback.line(msg.filename, msg.lineno) if msg.line is None else msg.line
    if line:
        text += f"  {line.strip()}\n"
    if msg.source is not None:
        text += (
            f"{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
        )
    return text


def _showwarnmsg(msg):
    if showwarning is not _own_showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _log_or_show(msg)


_log_or_show = _show


def _formatwarnmsg(msg):
    if formatwarning is not _own_formatwarning:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _text(msg)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Inserts a filter for warnings whose message and module match patterns."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    if message or module:
        import re
    message = re.compile(message, re.I) if message else None
    module = re.compile(module) if module else None
    _add(append, (action, message, category, module, lineno))


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Inserts a filter for all warnings of a category."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add(append, (action, None, category, None, lineno))


def _add(append, item):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Removes all filters."""
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """Restores filters and showwarning at the end of a block; may record warnings."""

    def __init__(
        self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False
    ):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        parts = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            parts.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        _filters_mutated()
        self._showwarning = module.showwarning
        self._shower = module._log_or_show
        log = None
        if self._record:
            log = []
            module._log_or_show = log.append
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        self._module.filters = self._filters
        _filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._log_or_show = self._shower


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin:
        lines = [text, "\nCoroutine created at (most recent call last)\n"]
        for filename, lineno, name in reversed(coro.cr_origin):
            lines.append(f'  File "{filename}", line {lineno}, in {name}\n')
        text = "".join(lines).rstrip("\n")
    is_at_end = sys._getframe().f_back is None
    source = None if is_at_end else coro
    warn(text, category=RuntimeWarning, stacklevel=2, source=source)


def _warn_here(message, category):
    warn(message, category, stacklevel=2)
