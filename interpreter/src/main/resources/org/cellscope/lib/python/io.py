"""Files in memory."""

import abc as _abc
from operator import index as _index

from _io import StringIO, UnsupportedOperation
from _io import TextIOWrapper as _Console

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "BytesIO", "StringIO",
    "BufferedIOBase", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "text_encoding",
]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError
open = open


def open_code(path):
    """Opens a file with a program."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    """The encoding that stands for None."""
    return "locale" if encoding is None else encoding


class IOBase(metaclass=_abc.ABCMeta):
    """What all files can do; a file that cannot says UnsupportedOperation."""

    _closed = False

    def _refuse(self, name):
        raise UnsupportedOperation(f"{self.__class__.__name__}.{name}() not supported")

    def seek(self, pos, whence=0, /):
        self._refuse("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        self._refuse("truncate")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        """Reads to the end of the line, byte by byte."""
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            piece = self.read(1)
            if not piece:
                break
            line += piece
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        if hint is None:
            hint = -1
        elif not hasattr(hint, "__index__"):
            raise TypeError(f"integer argument expected, got '{type(hint).__name__}'")
        lines, length = [], 0
        for line in self:
            lines.append(line)
            length += len(line)
            if 0 < hint <= length:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Files of bytes without a buffer."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        found = bytearray()
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            found += piece
        return bytes(found)

    def readinto(self, buffer, /):
        self._refuse("readinto")

    def write(self, data, /):
        self._refuse("write")


class BufferedIOBase(IOBase):
    """Files of bytes."""

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class TextIOBase(IOBase):
    """Files of text."""

    encoding = errors = newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("readline")

    def write(self, text, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")


TextIOBase.register(StringIO)
TextIOBase.register(_Console)


def _size(value):
    if value is None:
        return -1
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(
            f"argument should be integer or None, not '{type(value).__name__}'") from None


def _bytes(data):
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(data).__name__}'") from None
    with view:
        return view.tobytes()


class BytesIO(BufferedIOBase):
    """A file of bytes in memory."""

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(_bytes(b"" if initial_bytes is None else initial_bytes))
        self._position = 0
        self._closed = False

    def getvalue(self):
        """All bytes."""
        self._checkClosed()
        return bytes(self._data)

    def getbuffer(self):
        """A view of all bytes."""
        self._checkClosed()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._checkClosed()
        size = _size(size)
        end = len(self._data) if size < 0 else min(len(self._data), self._position + size)
        found = bytes(self._data[self._position : end])
        self._position += len(found)
        return found

    read1 = read

    def readline(self, size=-1, /):
        self._checkClosed()
        size = _size(size)
        end = self._data.find(b"\n", self._position) + 1 or len(self._data)
        if size >= 0:
            end = min(end, self._position + size)
        found = bytes(self._data[self._position : end])
        self._position += len(found)
        return found

    def write(self, data, /):
        self._checkClosed()
        added = _bytes(data)
        if added:
            if self._position > len(self._data):
                self._data.extend(bytes(self._position - len(self._data)))
            self._data[self._position : self._position + len(added)] = added
            self._position += len(added)
        return len(added)

    def seek(self, pos, whence=0, /):
        self._checkClosed()
        pos = _index(pos)
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        start = (0, self._position, len(self._data))[whence]
        self._position = max(0, start + pos)
        return self._position

    def tell(self):
        self._checkClosed()
        return self._position

    def truncate(self, size=None, /):
        self._checkClosed()
        size = self._position if size is None else _size(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    def __getstate__(self):
        attributes = {name: value for name, value in self.__dict__.items()
                      if name not in ("_data", "_position", "_closed")}
        return self.getvalue(), self._position, attributes or None

    def __setstate__(self, state):
        self._checkClosed()
        name = type(self).__name__
        if not isinstance(state, tuple) or len(state) < 3:
            raise TypeError(
                f"_io.{name}.__setstate__ argument should be 3-tuple, got {type(state).__name__}")
        data, position, attributes = state[:3]
        if not isinstance(position, int):
            raise TypeError(
                f"second item of state must be an integer, not {type(position).__name__}")
        if position < 0:
            raise ValueError("position value cannot be negative")
        if not isinstance(attributes, (dict, type(None))):
            raise TypeError(
                f"third item of state should be a dict, got a {type(attributes).__name__}")
        self.__init__(data)
        self._position = position
        self.__dict__.update(attributes or {})

    def close(self):
        self._closed = True


BytesIO.__module__ = "_io"


class _WrapperType(type(TextIOBase)):
    def __instancecheck__(cls, instance):
        return isinstance(instance, _Console) or super().__instancecheck__(instance)


class TextIOWrapper(TextIOBase, metaclass=_WrapperType):
    """A file of text over a file of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None,
                 line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._buffer = buffer
        self.encoding = "utf-8" if encoding in (None, "locale") else encoding
        "".encode(self.encoding)
        self.errors = "strict" if errors is None else errors
        self._newline = newline
        self.line_buffering, self.write_through = line_buffering, write_through
        self._text = None
        self._position = 0
        self._pending = []

    @property
    def buffer(self):
        return self._buffer

    @property
    def name(self):
        return self._buffer.name

    def __repr__(self):
        name = getattr(self._buffer, "name", None)
        shown = "" if name is None else f" name={name!r}"
        return f"<_io.TextIOWrapper{shown} encoding={self.encoding!r}>"

    def write(self, text, /):
        self._checkClosed()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        shown = text if self._newline in (None, "", "\n") else text.replace("\n", self._newline)
        self._pending.append(shown.encode(self.encoding, self.errors))
        self._text = None
        if self.write_through or self.line_buffering and "\n" in text:
            self.flush()
        return len(text)

    def flush(self):
        self._checkClosed()
        if self._pending:
            data = b"".join(self._pending)
            self._pending.clear()
            self._buffer.write(data)
        self._buffer.flush()

    def _unread(self):
        if self._text is None:
            self.flush()
            text = self._buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._text, self._position = text, 0
        return self._text

    def read(self, size=-1, /):
        self._checkClosed()
        text = self._unread()
        size = _size(size)
        end = len(text) if size < 0 else self._position + size
        found = text[self._position : end]
        self._position += len(found)
        return found

    def readline(self, size=-1, /):
        self._checkClosed()
        text = self._unread()
        marks = ("\r\n", "\n", "\r") if self._newline == "" else (self._newline or "\n",)
        places = [(text.find(mark, self._position), -len(mark)) for mark in marks]
        at, length = min((place for place in places if place[0] >= 0), default=(len(text), 0))
        end = at - length
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        found = text[self._position : end]
        self._position += len(found)
        return found

    def seek(self, cookie, whence=0, /):
        self._checkClosed()
        if whence and cookie:
            raise UnsupportedOperation(
                "can't do nonzero cur-relative seeks" if whence == 1
                else "can't do nonzero end-relative seeks")
        if whence == 1:
            return self.tell()
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        self._text = None
        return self._buffer.seek(cookie, whence)

    def tell(self):
        self._checkClosed()
        self.flush()
        if self._text is None:
            return self._buffer.tell()
        rest = self._text[self._position :].encode(self.encoding, self.errors)
        return self._buffer.tell() - len(rest)

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(self.tell() if pos is None else pos)

    def detach(self):
        """Gives the file of bytes back."""
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    @property
    def closed(self):
        return self._buffer.closed

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()


TextIOWrapper.__module__ = "_io"
