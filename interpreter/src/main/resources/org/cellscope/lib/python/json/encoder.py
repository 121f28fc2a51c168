"""Writing of JSON."""

__all__ = ["JSONEncoder"]

_SHORT = {
    "\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}


def _escape(c):
    short = _SHORT.get(c)
    if short is not None:
        return short
    code = ord(c)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def encode_basestring(s):
    """A text as JSON."""
    return '"' + "".join([_escape(c) if c < " " or c in '"\\' else c for c in s]) + '"'


def encode_basestring_ascii(s):
    """A text as JSON that is ASCII."""
    return '"' + "".join(
        [c if " " <= c <= "~" and c not in '"\\' else _escape(c) for c in s]
    ) + '"'


class JSONEncoder:
    """Extensible JSON <https://json.org> encoder for Python data structures."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
        sort_keys=False, indent=None, separators=None, default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Returns what can be written in place of ``o``, or raises a TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        if isinstance(o, str):
            return self._text(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string representation as available."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return self._chunks(o, {} if self.check_circular else None, indent, 0)

    def _text(self, s):
        return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(s)

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == float("inf"):
            text = "Infinity"
        elif o == float("-inf"):
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def _plain(self, o):
        """The text of what has no parts; None for others."""
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, str):
            return self._text(o)
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _chunks(self, o, markers, indent, level):
        text = self._plain(o)
        if text is not None:
            yield text
            return
        if markers is not None:
            if id(o) in markers:
                raise ValueError("Circular reference detected")
            markers[id(o)] = o
        if isinstance(o, (list, tuple)):
            yield from self._items(o, markers, indent, level + 1)
        elif isinstance(o, dict):
            yield from self._entries(o, markers, indent, level + 1)
        else:
            yield from self._chunks(self.default(o), markers, indent, level)
        if markers is not None:
            del markers[id(o)]

    def _breaks(self, indent, level):
        """What stands before the first part, between parts, and behind the last."""
        if indent is None:
            return "", self.item_separator, ""
        newline = "\n" + indent * level
        return newline, self.item_separator + newline, "\n" + indent * (level - 1)

    def _items(self, items, markers, indent, level):
        if not items:
            yield "[]"
            return
        before, between, after = self._breaks(indent, level)
        start = "[" + before
        for item in items:
            text = self._plain(item)
            if text is not None:
                yield start + text
            else:
                yield start
                yield from self._chunks(item, markers, indent, level)
            start = between
        yield after + "]"

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is None or isinstance(key, int):
            return self._plain(key)
        if self.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
        )

    def _entries(self, entries, markers, indent, level):
        if not entries:
            yield "{}"
            return
        before, between, after = self._breaks(indent, level)
        yield "{"
        start = before
        for key, value in sorted(entries.items()) if self.sort_keys else entries.items():
            name = self._key(key)
            if name is None:
                continue
            yield start + self._text(name) + self.key_separator
            yield from self._chunks(value, markers, indent, level)
            start = between
        yield after + "}"
