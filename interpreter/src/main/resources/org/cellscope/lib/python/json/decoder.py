"""Reading of JSON."""

__all__ = ["JSONDecoder", "JSONDecodeError"]

_BLANK = " \t\n\r"
_DIGITS = "0123456789"
_ESCAPES = {
    '"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
_WORDS = {"null": None, "true": True, "false": False}


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the following additional properties:

    msg: The unformatted error message
    doc: The JSON document being parsed
    pos: The start index of doc where parsing failed
    lineno: The line corresponding to pos
    colno: The column corresponding to pos
    """

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


def _skip(s, at):
    while at < len(s) and s[at] in _BLANK:
        at += 1
    return at


def _code(s, at):
    """The number of four hexadecimal digits behind a place."""
    digits = s[at + 1:at + 5]
    if len(digits) == 4 and all(c in "0123456789abcdefABCDEF" for c in digits):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at)


def scanstring(s, end, strict=True):
    """Reads a string from behind its quote: its text, and the place behind it."""
    parts = []
    begin = end - 1
    while True:
        start = end
        while end < len(s) and s[end] not in '"\\' and s[end] >= " ":
            end += 1
        parts.append(s[start:end])
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[end]
        if c == '"':
            return "".join(parts), end + 1
        if c != "\\":
            if strict:
                raise JSONDecodeError("Invalid control character at", s, end)
            parts.append(c)
            end += 1
            continue
        end += 1
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[end]
        if c != "u":
            if c not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", s, end - 1)
            parts.append(_ESCAPES[c])
            end += 1
            continue
        code = _code(s, end)
        end += 5
        if 0xD800 <= code <= 0xDBFF and s[end:end + 2] == "\\u":
            low = _code(s, end + 1)
            if 0xDC00 <= low <= 0xDFFF:
                code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                end += 6
        parts.append(chr(code))


class JSONDecoder:
    """Simple JSON <https://json.org> decoder"""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
        strict=True, object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        """Return the Python representation of ``s`` (a ``str`` instance
        containing a JSON document)."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from ``s`` (a ``str`` beginning with
        a JSON document) and return a 2-tuple of the Python
        representation and the index in ``s`` where the document ended."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return self._value(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        finally:
            self.memo.clear()

    def _value(self, s, at):
        c = s[at:at + 1]
        if c == '"':
            return scanstring(s, at + 1, self.strict)
        if c == "{":
            return self._object(s, at + 1)
        if c == "[":
            return self._array(s, at + 1)
        for word, value in _WORDS.items():
            if s.startswith(word, at):
                return value, at + len(word)
        end = self._number_end(s, at)
        if end > at:
            digits = s[at:end]
            whole = not any(mark in digits for mark in ".eE")
            return (self.parse_int if whole else self.parse_float)(digits), end
        for word in _CONSTANTS:
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise StopIteration(at)

    def _number_end(self, s, start):
        """Where a number ends; its start when there is none."""

        def digits(at):
            while at < len(s) and s[at] in _DIGITS:
                at += 1
            return at

        at = start + 1 if s[start:start + 1] == "-" else start
        end = at + 1 if s[at:at + 1] == "0" else digits(at)
        if end == at:
            return start
        if s[end:end + 1] == "." and digits(end + 1) > end + 1:
            end = digits(end + 1)
        if s[end:end + 1] in ("e", "E"):
            at = end + 2 if s[end + 1:end + 2] in ("+", "-") else end + 1
            if digits(at) > at:
                end = digits(at)
        return end

    def _nested(self, s, at):
        try:
            return self._value(s, at)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None

    def _array(self, s, at):
        values = []
        at = _skip(s, at)
        if s[at:at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._nested(s, at)
            values.append(value)
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == "]":
                return values, at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at:at + 1] == "}":
            return self._made(pairs), at + 1
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError(
                    "Expecting property name enclosed in double quotes", s, at
                )
            key, at = scanstring(s, at + 1, self.strict)
            key = self.memo.setdefault(key, key)
            at = _skip(s, at)
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._nested(s, _skip(s, at + 1))
            pairs.append((key, value))
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == "}":
                return self._made(pairs), at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)
