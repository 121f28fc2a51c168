"""Texts and comparisons that the other modules share."""

from collections import Counter, namedtuple

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = _MIN_END_LEN = _MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (
    _MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN
)

Mismatch = namedtuple("Mismatch", "actual expected value")


def _shorten(text, prefix_length, suffix_length):
    skipped = len(text) - prefix_length - suffix_length
    if skipped > _PLACEHOLDER_LEN:
        end = text[len(text) - suffix_length :]
        return f"{text[:prefix_length]}[{skipped} chars]{end}"
    return text


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for i, char in enumerate(low):
        if char != high[i]:
            return low[:i]
    return low


def common_shorten_repr(*objects):
    """The reprs, shortened where they begin alike, then where they are long."""
    texts = tuple(map(safe_repr, objects))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _common_prefix(texts)
    length = len(prefix)
    common = _MAX_LENGTH - (longest - length + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, common)
        return tuple(prefix + text[length:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(
        prefix + _shorten(text[length:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts
    )


def safe_repr(obj, short=False):
    """The repr, or that of object when the own one fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    """A class with its module."""
    return f"{cls.__module__}.{cls.__qualname__}"


def count_differences(first, second):
    """Where two lists hold different numbers of elements that are equal."""
    try:
        return _count_hashed(first, second)
    except TypeError:
        return _count_others(first, second)


def _count_hashed(first, second):
    s, t = Counter(first), Counter(second)
    found = [Mismatch(count, t.get(each, 0), each) for each, count in s.items()
             if count != t.get(each, 0)]
    return found + [Mismatch(0, count, each) for each, count in t.items() if each not in s]


def _count_others(first, second):
    s, t = list(first), list(second)
    gone = object()
    found = []
    for i, each in enumerate(s):
        if each is gone:
            continue
        here = _take_equal(s, each, i, gone)
        there = _take_equal(t, each, 0, gone)
        if here != there:
            found.append(Mismatch(here, there, each))
    for i, each in enumerate(t):
        if each is not gone:
            found.append(Mismatch(0, _take_equal(t, each, i, gone), each))
    return found


def _take_equal(items, wanted, start, gone):
    count = 0
    for i in range(start, len(items)):
        if items[i] == wanted:
            count += 1
            items[i] = gone
    return count
