"""JSON (JavaScript Object Notation) <https://json.org>: reading and writing."""

from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


def _encoder(
    cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
    sort_keys, kw,
):
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw,
    )


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
    indent=None, separators=None, default=None, sort_keys=False, **kw,
):
    """Serialize ``obj`` as a JSON formatted stream to ``fp`` (a ``.write()``-supporting
    file-like object)."""
    encoder = _encoder(
        cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
        sort_keys, kw,
    )
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
    indent=None, separators=None, default=None, sort_keys=False, **kw,
):
    """Serialize ``obj`` to a JSON formatted ``str``."""
    return _encoder(
        cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
        sort_keys, kw,
    ).encode(obj)


def detect_encoding(b):
    """The encoding of JSON in bytes: by its mark, or by where its zeros stand."""
    for mark, name in (
        (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"),
    ):
        if b.startswith(mark):
            return name
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def load(fp, **kw):
    """Deserialize ``fp`` (a ``.read()``-supporting file-like object containing
    a JSON document) to a Python object."""
    return loads(fp.read(), **kw)


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
    object_pairs_hook=None, **kw,
):
    """Deserialize ``s`` (a ``str``, ``bytes`` or ``bytearray`` instance
    containing a JSON document) to a Python object."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(
                "the JSON object must be str, bytes or bytearray,"
                f" not {s.__class__.__name__}"
            )
        s = s.decode(detect_encoding(s), "surrogatepass")
    hooks = dict(
        object_hook=object_hook, object_pairs_hook=object_pairs_hook, parse_float=parse_float,
        parse_int=parse_int, parse_constant=parse_constant,
    )
    kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)
