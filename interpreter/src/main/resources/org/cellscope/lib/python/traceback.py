"""The text of tracebacks."""

import collections.abc as _collections_abc
import sys as _sys
import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb",
]

_MISSING = type("_Sentinel", (), {"__repr__": lambda self: "<implicit>"})()
_REPEATED = 3
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _given(exc, value, tb):
    if (value is _MISSING) != (tb is _MISSING):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _MISSING:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _lines(error, tb, limit, chain):
    if error is None:
        return ["NoneType: None\n"]
    if limit is None and chain and tb is error.__traceback__:
        return _traceback.lines(error)
    made = TracebackException(type(error), error, tb, limit=limit, compact=True)
    return list(made.format(chain=chain))


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True):
    """The pieces of what CPython prints for an exception."""
    error, tb = _given(exc, value, tb)
    return _lines(error, tb, limit, chain)


def format_exception_only(exc, /, value=_MISSING):
    """The last lines alone."""
    error = exc if value is _MISSING else value
    return ["NoneType: None\n"] if error is None else _traceback.only(error)


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True):
    """Prints an exception with its traceback, to sys.stderr or a file."""
    error, tb = _given(exc, value, tb)
    _write("".join(_lines(error, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    """The text for the exception that is being handled."""
    return "".join(format_exception(_sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(_sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that nobody caught."""
    if not hasattr(_sys, "last_exc") and not hasattr(_sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(_sys.last_exc, limit=limit, file=file, chain=chain)


def _write(text, file):
    (_sys.stderr if file is None else file).write(text)


def print_tb(tb, limit=None, file=None):
    """Prints the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The lines of the frames of a traceback."""
    return extract_tb(tb, limit=limit).format()


def print_list(extracted_list, file=None):
    """Prints frames."""
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=_sys.stderr if file is None else file, end="")


def format_list(extracted_list):
    """The lines of frames."""
    return StackSummary.from_list(extracted_list).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return StackSummary._extract(_positions(tb), limit=limit)


def extract_stack(f=None, limit=None):
    """The frames that are running, the oldest first."""
    found = StackSummary.extract(walk_stack(_sys._getframe(1) if f is None else f), limit=limit)
    found.reverse()
    return found


def format_stack(f=None, limit=None):
    """The lines of the frames that are running."""
    return extract_stack(_sys._getframe(1) if f is None else f, limit=limit).format()


def print_stack(f=None, limit=None, file=None):
    """Prints the frames that are running."""
    print_list(extract_stack(_sys._getframe(1) if f is None else f, limit=limit), file=file)


def clear_frames(tb):
    """Clears the local variables of the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def walk_tb(tb):
    """Yields the frames of a traceback with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Yields a frame and those that called it, with their lines."""
    if f is None:
        f = _sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _positions(tb):
    while tb is not None:
        found = list(tb.tb_frame.f_code.co_positions())
        index = tb.tb_lasti // 2
        _, end, column, end_column = (
            found[index] if 0 <= index < len(found) else (None, None, None, None)
        )
        yield tb.tb_frame, (tb.tb_lineno, end, column, end_column)
        tb = tb.tb_next


class FrameSummary:
    """One frame of a traceback."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals",
    )

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        if lookup_line:
            self.line
        self.locals = None if locals is None else {k: _repr_of(v) for k, v in locals.items()}

    def _parts(self):
        return self.filename, self.lineno, self.name, self.locals

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts() == other._parts()
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _traceback.line(self.filename, self.lineno) or ""
        return self._line.strip()


def _repr_of(value):
    try:
        return repr(value)
    except Exception:
        return "<local repr() failed>"


def _cut(items, limit):
    if limit is None:
        limit = getattr(_sys, "tracebacklimit", None)
        if limit is None:
            return list(items)
        limit = max(limit, 0)
    items = list(items)
    if limit >= 0:
        return items[:limit]
    return items[limit:]


class StackSummary(list):
    """A list of frames."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The summary of frames that come as pairs of frame and line."""
        places = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return cls._extract(places, limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(cls, places, limit=None, lookup_lines=True, capture_locals=False):
        result = cls()
        for frame, (lineno, end_lineno, colno, end_colno) in _cut(places, limit):
            code = frame.f_code
            result.append(
                FrameSummary(
                    code.co_filename,
                    lineno,
                    code.co_name,
                    lookup_line=lookup_lines,
                    locals=frame.f_locals if capture_locals else None,
                    end_lineno=end_lineno,
                    colno=colno,
                    end_colno=end_colno,
                )
            )
        return result

    @classmethod
    def from_list(cls, a_list):
        """The summary of frames that come as FrameSummary objects or tuples of four."""
        result = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        """The lines for one frame."""
        filename = frame_summary.filename
        if filename.startswith("<stdin>-"):
            filename = "<stdin>"
        text = f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n{_carets(frame_summary)}"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self):
        """The lines for all frames; repetitions are counted."""
        result = []
        last = None
        count = 0
        for each in self:
            place = each.filename, each.lineno, each.name
            if last is None or place != last:
                _add_repetitions(result, count)
                last, count = place, 0
            text = self.format_frame_summary(each)
            if text is None:
                continue
            count += 1
            if count <= _REPEATED:
                result.append(text)
        _add_repetitions(result, count)
        return result


def _carets(summary):
    if summary.colno is None or summary.end_colno is None:
        return ""
    return _traceback.carets(
        summary._original_line,
        summary.lineno,
        summary.end_lineno,
        summary.colno,
        summary.end_colno,
    )


def _add_repetitions(result, count):
    more = count - _REPEATED
    if more > 0:
        plural = "s" if more > 1 else ""
        result.append(f"  [Previous line repeated {more} more time{plural}]\n")


class _Margin:
    """Where the lines of an exception group stand."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, texts, margin_char="|"):
        prefix = "" if self.depth == 0 else self.indent() + margin_char + " "
        for text in [texts] if isinstance(texts, str) else texts:
            if not prefix:
                yield text
            else:
                yield "".join(prefix + line for line in text.splitlines(keepends=True))


class TracebackException:
    """An exception with its frames, kept as text."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        _seen=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(
            _positions(exc_traceback), limit, lookup_lines, capture_locals
        )
        self._has_stack = exc_traceback is not None
        self.exc_type = exc_type
        self._only = [f"{exc_type}\n"] if exc_value is None else _traceback.only(exc_value)
        self._str = _text_of(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self._keep_syntax_error(exc_value)
        self.__suppress_context__ = (
            exc_value.__suppress_context__ if exc_value is not None else False
        )

        def inner(error):
            if error is None or id(error) in seen:
                return None
            return TracebackException(
                type(error),
                error,
                error.__traceback__,
                limit=limit,
                lookup_lines=lookup_lines,
                capture_locals=capture_locals,
                max_group_width=max_group_width,
                max_group_depth=max_group_depth,
                _seen=seen,
            )

        self.__cause__ = inner(exc_value.__cause__) if exc_value is not None else None
        wanted = self.__cause__ is None and not self.__suppress_context__ if compact else True
        context = exc_value.__context__ if exc_value is not None and wanted else None
        self.__context__ = inner(context)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(
                    type(each),
                    each,
                    each.__traceback__,
                    limit=limit,
                    lookup_lines=lookup_lines,
                    capture_locals=capture_locals,
                    max_group_width=max_group_width,
                    max_group_depth=max_group_depth,
                    _seen=seen,
                )
                for each in exc_value.exceptions
            ]

    def _keep_syntax_error(self, error):
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The text of an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type is None:
            return None
        module, name = self.exc_type.__module__, self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else (
            NotImplemented
        )

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Yields the last lines."""
        yield from self._only

    def format(self, *, chain=True, _ctx=None):
        """Yields the pieces of the text, those it goes back to first."""
        margin = _Margin() if _ctx is None else _ctx
        order = []
        at, link = self, None
        while at is not None:
            order.append((at, link))
            if not chain:
                break
            if at.__cause__ is not None:
                at, link = at.__cause__, _CAUSE
            elif at.__context__ is not None and not at.__suppress_context__:
                at, link = at.__context__, _CONTEXT
            else:
                at = None
        for each, link in reversed(order):
            yield from each._format_alone(margin, chain)
            if link is not None:
                yield from margin.emit(link)

    def _format_alone(self, margin, chain):
        if self.exceptions is None:
            if self._has_stack:
                yield from margin.emit("Traceback (most recent call last):\n")
                yield from margin.emit(self.stack.format())
            yield from margin.emit(self.format_exception_only())
        elif margin.depth > self.max_group_depth:
            yield from margin.emit(f"... (max_group_depth is {self.max_group_depth})\n")
        else:
            yield from self._format_group(margin, chain)

    def _format_group(self, margin, chain):
        outermost = margin.depth == 0
        margin.depth += outermost
        if self._has_stack:
            yield from margin.emit(
                "Exception Group Traceback (most recent call last):\n", "+" if outermost else "|"
            )
            yield from margin.emit(self.stack.format())
        yield from margin.emit(self.format_exception_only())
        total = len(self.exceptions)
        count = min(total, self.max_group_width + 1)
        margin.need_close = False
        for i in range(count):
            last = i == count - 1
            if last:
                margin.need_close = True
            cut = i >= self.max_group_width
            title = "..." if cut else str(i + 1)
            start = "+-" if i == 0 else "  "
            yield f"{margin.indent()}{start}+---------------- {title} ----------------\n"
            margin.depth += 1
            if cut:
                more = total - self.max_group_width
                yield from margin.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=margin)
            if last and margin.need_close:
                yield margin.indent() + "+------------------------------------\n"
                margin.need_close = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True):
        """Prints the text, to sys.stderr or a file."""
        for piece in self.format(chain=chain):
            print(piece, file=_sys.stderr if file is None else file, end="")


def _text_of(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"
