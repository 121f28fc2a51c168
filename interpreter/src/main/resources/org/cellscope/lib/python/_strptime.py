"""Reads dates and times after a format: what time.strptime and datetime.strptime do.

1. the format becomes a regular expression, a group for each directive;
2. the groups of the match become numbers;
3. the fields of the date follow from those that were given.
"""

import re as _re
from datetime import date as _date, timedelta as _timedelta, timezone as _timezone

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)
_SHORT_DAYS = tuple(name[:3] for name in _DAYS)
_SHORT_MONTHS = tuple(name[:3] for name in _MONTHS)
_HALVES = ("am", "pm")
_ZONES = ("utc", "gmt")
_NAMES = {
    "a": _SHORT_DAYS, "A": _DAYS, "b": _SHORT_MONTHS, "B": _MONTHS, "p": _HALVES, "Z": _ZONES,
}
_SHORTHAND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_DIGITS = {
    "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]",
    "f": r"\d{1,6}",
    "G": r"\d{4}",
    "H": r"2[0-3]|[01]\d|\d",
    "I": r"1[0-2]|0[1-9]|[1-9]",
    "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
    "m": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d",
    "S": r"6[01]|[0-5]\d|\d",
    "u": r"[1-7]",
    "U": r"5[0-3]|[0-4]\d|\d",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d",
    "w": r"[0-6]",
    "W": r"5[0-3]|[0-4]\d|\d",
    "y": r"\d\d",
    "Y": r"\d{4}",
    "z": r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)",
}
_PIECE = _re.compile(r"%(.?)|(\s+)|([^%\s]+)", _re.DOTALL)
_compiled = {}


def _expression(format):
    """The regular expression of a format."""
    for short, long in _SHORTHAND.items():
        format = _re.sub(f"((?:^|[^%])(?:%%)*)%{short}", rf"\g<1>{long}", format)
    pieces = []
    for directive in _PIECE.finditer(format):
        code, space, literal = directive.groups()
        if literal is not None:
            pieces.append(_re.escape(literal))
        elif space is not None:
            pieces.append(r"\s+")
        elif code == "%":
            pieces.append("%")
        elif code == "":
            raise ValueError(f"stray % in format '{format}'")
        elif code in _NAMES:
            names = sorted(_NAMES[code], key=len, reverse=True)
            pieces.append(f"(?P<{code}>{'|'.join(names)})")
        elif code in _DIGITS:
            pieces.append(f"(?P<{code}>{_DIGITS[code]})")
        else:
            shown = code.replace("\\", "\\\\")
            raise ValueError(f"'{shown}' is a bad directive in format '{format}'")
    return _re.compile("".join(pieces), _re.IGNORECASE)


def _match(text, format):
    for index, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(value)}")
    expression = _compiled.get(format)
    if expression is None:
        if len(_compiled) > 5:
            _compiled.clear()
        expression = _compiled[format] = _expression(format)
    match = expression.match(text)
    if match is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if match.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[match.end():]}")
    return match.groupdict()


def _number(code, text):
    if code in _NAMES:
        return _NAMES[code].index(text.lower())
    if code == "f":
        return int(text.ljust(6, "0"))
    if code == "z":
        return _offset(text)
    return int(text)


def _offset(text):
    """The offset from UTC in microseconds."""
    if text in ("Z", "z"):
        return 0
    digits = text[1:].replace(":", "")
    if text.count(":") == 1 and len(digits) > 4:
        raise ValueError(f"Inconsistent use of : in {text}")
    whole, _, fraction = digits.partition(".")
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:] or 0)
    offset = seconds * 1000000 + int(fraction.ljust(6, "0"))
    return -offset if text[0] == "-" else offset


def _weekday(found):
    """The day of the week that was given, Monday being 0; None without one."""
    for code in "aA":
        if code in found:
            return found[code]
    if "w" in found:
        return (found["w"] - 1) % 7
    return found["u"] - 1 if "u" in found else None


def _check_iso(found):
    """The ISO year goes with the ISO week, and both with a day of the week."""
    if "G" in found:
        if "j" in found:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                "Use '%Y' instead."
            )
        if "V" not in found or _weekday(found) is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                "weekday directive ('%A', '%a', '%w', or '%u')."
            )
    elif "V" in found:
        if not ("Y" in found or "y" in found) or _weekday(found) is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a "
                "weekday directive ('%A', '%a', '%w', or '%u')."
            )
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. "
            "Use the ISO year '%G' instead."
        )


def _year(found):
    if "y" in found:
        return found["y"] + (2000 if found["y"] <= 68 else 1900)
    return found.get("Y")


def _of_week(year, found, weekday):
    """The day of a week of the year, weeks beginning on Sunday (%U) or Monday (%W)."""
    week, first = (found["U"], 6) if "U" in found else (found["W"], 0)
    start = _date(year, 1, 1)
    before = (start.weekday() - first) % 7
    day = (weekday - first) % 7
    if week == 0:
        return start + _timedelta(day - before)
    return start + _timedelta((week - 1) * 7 + day + (7 - before) % 7)


def _day(found):
    """The date, its day of the week and its day of the year."""
    year = _year(found)
    weekday = _weekday(found)
    month = found["m"] if "m" in found else found.get("b", found.get("B", 0)) + 1
    day = found.get("d", 1)
    hidden = None
    if year is None and month == 2 and day == 29:
        year, hidden = 1904, 1900
    if "j" in found:
        julian = found["j"]
        if not {"m", "b", "B", "d"} & found.keys() and year is not None:
            moment = _date(year, 1, 1) + _timedelta(julian - 1)
            year, month, day = moment.year, moment.month, moment.day
    elif weekday is not None and year is not None and ("U" in found or "W" in found):
        moment = _of_week(year, found, weekday)
        year, month, day = moment.year, moment.month, moment.day
    elif "G" in found:
        moment = _date.fromisocalendar(found["G"], found["V"], weekday + 1)
        year, month, day = moment.year, moment.month, moment.day
    moment = _date(1900 if year is None else year, month, day)
    if weekday is None:
        weekday = moment.weekday()
    if "j" not in found:
        julian = moment.toordinal() - _date(moment.year, 1, 1).toordinal() + 1
    return (hidden or moment.year, moment.month, moment.day), weekday, julian


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The fields of a struct_time, the microseconds and the offset in microseconds."""
    given = _match(data_string, format)
    found = {code: _number(code, text) for code, text in given.items() if text is not None}
    _check_iso(found)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    day, weekday, julian = _day(found)
    zone = given.get("Z")
    clock = hour, found.get("M", 0), found.get("S", 0)
    fields = (*day, *clock, weekday, julian, -1 if zone is None else 0)
    return fields, zone, found.get("f", 0), found.get("z")


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What time.strptime gives."""
    from time import struct_time

    return struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """What datetime.strptime gives."""
    fields, name, microsecond, offset = _strptime(data_string, format)
    zone = None
    if offset is not None:
        width = _timedelta(microseconds=offset)
        zone = _timezone(width) if name is None else _timezone(width, name)
    return cls(*fields[:6], microsecond, zone)
