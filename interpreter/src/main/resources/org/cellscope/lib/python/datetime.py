"""Dates and times."""

import math as _math
import time as _time

__all__ = (
    "date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC",
)

MINYEAR = 1
MAXYEAR = 9999

_MAX_ORDINAL = 3652059
_EPOCH = 719163
_DAY = 86400 * 1000000
_MISSING = object()
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _ordinal(year, month, day):
    days = _days_before_year(year) + day
    for earlier in range(1, month):
        days += _month_length(year, earlier)
    return days


def _from_ordinal(ordinal):
    year = ordinal * 400 // 146097 + 1
    while _days_before_year(year) >= ordinal:
        year -= 1
    while _days_before_year(year + 1) < ordinal:
        year += 1
    day = ordinal - _days_before_year(year)
    month = 1
    while day > _month_length(year, month):
        day -= _month_length(year, month)
        month += 1
    return year, month, day


def _first_iso_day(year):
    first = _days_before_year(year) + 1
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _index(value):
    if isinstance(value, int):
        return int(value)
    method = getattr(type(value), "__index__", None)
    if method is None:
        raise TypeError(f"'{_type_name(value)}' object cannot be interpreted as an integer")
    return method(value)


def _type_name(value):
    cls = type(value)
    if cls.__module__ == "datetime":
        return f"datetime.{cls.__qualname__}"
    return cls.__name__


def _require(*arguments):
    for position, (name, value) in enumerate(arguments, 1):
        if value is _MISSING:
            raise TypeError(f"function missing required argument '{name}' (pos {position})")


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_length(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _warn_of_utc(name, instead):
    from warnings import warn

    warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. "
        "Use timezone-aware objects to represent datetimes in UTC: "
        f"datetime.datetime.{instead}.",
        DeprecationWarning,
        stacklevel=3,
    )


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(
            "tzinfo argument must be None or of a tzinfo subclass, "
            f"not type '{_type_name(zone)}'"
        )


def _round_half_even(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    if denominator < 0:
        rest, denominator = -rest, -denominator
    if rest * 2 > denominator or (rest * 2 == denominator and whole % 2):
        whole += 1
    return whole


class timedelta:
    """Difference between two datetime values."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(
        cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ):
        total = 0
        left = 0.0
        for name, value, factor in (
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, 1000000),
            ("minutes", minutes, 60000000),
            ("hours", hours, 3600000000),
            ("days", days, _DAY),
            ("weeks", weeks, 7 * _DAY),
        ):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * factor
                fraction, whole = _math.modf(fraction * factor)
                left += fraction
                total += int(whole)
            else:
                raise TypeError(
                    f"unsupported type for timedelta {name} component: {_type_name(value)}"
                )
        if left:
            whole = round(left)
            if abs(whole - left) == 0.5:
                odd = total & 1
                whole = 2 * round((left + odd) * 0.5) - odd
            total += whole
        return _delta(total, cls)

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def total_seconds(self):
        """Total seconds in the duration."""
        return _total(self) / 1000000

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, name)
            if value:
                parts.append(f"{name}={value}")
        return f"{_shown(self)}({', '.join(parts) or 0})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if self._microseconds:
            text += f".{self._microseconds:06}"
        if self._days:
            plural = "" if abs(self._days) == 1 else "s"
            text = f"{self._days} day{plural}, {text}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _delta(_total(self) + _total(other))
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _delta(_total(self) - _total(other))
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _delta(_total(other) - _total(self))
        return NotImplemented

    def __neg__(self):
        return _delta(-_total(self))

    def __pos__(self):
        return _delta(_total(self))

    def __abs__(self):
        return _delta(abs(_total(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(_total(self) * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _delta(_round_half_even(_total(self) * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _total(self) / _total(other)
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta(_round_half_even(_total(self), other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if numerator == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta(_round_half_even(_total(self) * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (timedelta, int)):
            divisor = other if isinstance(other, int) else _total(other)
            if divisor == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            result = _total(self) // divisor
            return _delta(result) if isinstance(other, int) else result
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("integer modulo by zero")
            return _delta(_total(self) % _total(other))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            quotient, rest = divmod(_total(self), _total(other))
            return quotient, _delta(rest)
        return NotImplemented

    def __eq__(self, other):
        return _total(self) == _total(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _total(self) < _total(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _total(self) <= _total(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _total(self) > _total(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _total(self) >= _total(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return _total(self) != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _delta(total, cls=timedelta):
    days, rest = divmod(total, _DAY)
    if not -999999999 <= days <= 999999999:
        if not -(1 << 31) <= days < 1 << 31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._days = days
    self._seconds, self._microseconds = divmod(rest, 1000000)
    return self


def _total(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _shown(self):
    cls = type(self)
    if cls in (timedelta, time, datetime, date, timezone):
        return f"datetime.{cls.__name__}"
    return cls.__name__


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class IsoCalendarDate(tuple):
    """The year, the week and the weekday of a date in the ISO calendar."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING):
        _require(("year", year), ("month", month), ("day", day))
        year, month, day = _index(year), _index(month), _index(day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date of a POSIX timestamp."""
        return cls.fromordinal(_microseconds_of(timestamp) // _DAY + _EPOCH)

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The date of a number of days, 1 is the first day of year 1."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _MAX_ORDINAL:
            raise ValueError(f"year {MAXYEAR + 1} is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, text, /):
        """The date of a text in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse_date(text)
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of an ISO year, week and day."""
        return cls(*_from_iso_calendar(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        """The number of the day, 1 is the first day of year 1."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The day of the week, Monday is 0."""
        return (date.toordinal(self) + 6) % 7

    def isoweekday(self):
        """The day of the week, Monday is 1."""
        return date.toordinal(self) % 7 or 7

    def isocalendar(self):
        """The year, the week and the weekday in the ISO calendar."""
        ordinal = date.toordinal(self)
        year = self._year
        if ordinal < _first_iso_day(year):
            year -= 1
        elif ordinal >= _first_iso_day(year + 1):
            year += 1
        week, day = divmod(ordinal - _first_iso_day(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def isoformat(self):
        """The date as YYYY-MM-DD."""
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def ctime(self):
        """The date in the style of ctime()."""
        hour, minute, second = _clock(self)
        return (
            f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2} "
            f"{hour:02}:{minute:02}:{second:02} {self._year:04}"
        )

    def timetuple(self):
        """The fields as time.struct_time."""
        return _struct(self, -1)

    def strftime(self, format):
        """The fields written in a format."""
        return _format(self, format)

    def replace(self, year=None, month=None, day=None):
        """The same date with other fields."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f"__format__() argument 1 must be str, not {_type_name(format)}")
        return self.strftime(format) if format else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other._days
            if not 1 <= ordinal <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            return type(self)(*_from_ordinal(ordinal))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() - other._days
            if not 1 <= ordinal <= _MAX_ORDINAL:
                raise OverflowError("date value out of range")
            return type(self)(*_from_ordinal(ordinal))
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self, other):
        if not isinstance(other, date):
            return None
        return date._fields(self), date._fields(other)

    def _fields(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        keys = self._key(other)
        return NotImplemented if keys is None else keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._key(other)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._key(other)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._key(other)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._key(other)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        return hash(date._fields(self))

    def __reduce__(self):
        return type(self), date._fields(self)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt, /):
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError(
                    "fromutc: tz.dst() gave inconsistent results; cannot convert"
                )
        return dt + saving


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_MISSING):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {_type_name(offset)}"
            )
        if name is _MISSING:
            name = None
        elif not isinstance(name, str):
            given = "None" if name is None else _type_name(name)
            raise TypeError(f"timezone() argument 2 must be str, not {given}")
        if name is None and not offset:
            return cls.utc
        if abs(_total(offset)) >= _DAY:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name):
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        _check_moment("utcoffset", dt)
        return self._offset

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name."""
        _check_moment("tzname", dt)
        return str(self)

    def dst(self, dt, /):
        """Return None."""
        _check_moment("dst", dt)
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __str__(self):
        if self._name is not None:
            return self._name
        return f"UTC{_offset_text(self._offset)}" if self._offset else "UTC"

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_shown(self)}({self._offset!r})"
        return f"{_shown(self)}({self._offset!r}, {self._name!r})"

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return type(self), (self._offset,) if self._name is None else (self._offset, self._name)


timezone.utc = UTC = timezone._make(timedelta(0), None)
timezone.min = timezone._make(-timedelta(hours=23, minutes=59), None)
timezone.max = timezone._make(timedelta(hours=23, minutes=59), None)


def _check_moment(name, moment):
    if moment is not None and not isinstance(moment, datetime):
        raise TypeError(
            f"{name}(dt) argument must be a datetime instance or None, not {_type_name(moment)}"
        )


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    total = _total(offset)
    sign = "-" if total < 0 else "+"
    seconds, micros = divmod(abs(total), 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02}{separator}{minutes:02}"
    if seconds or micros:
        text += f"{separator}{seconds:02}"
    return f"{text}.{micros:06}" if micros else text


def _asked(zone, name, moment):
    if zone is None:
        return None
    offset = getattr(zone, name)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(
            f"tzinfo.{name}() must return None or a timedelta, not '{_type_name(offset)}'"
        )
    if abs(_total(offset)) >= _DAY:
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and "
            f"timedelta(hours=24), not {offset!r}."
        )
    return offset


def _clock_text(self, timespec):
    hour, minute, second, micros = self._hour, self._minute, self._second, self._microsecond
    if timespec == "auto":
        timespec = "microseconds" if micros else "seconds"
    match timespec:
        case "hours":
            return f"{hour:02}"
        case "minutes":
            return f"{hour:02}:{minute:02}"
        case "seconds":
            return f"{hour:02}:{minute:02}:{second:02}"
        case "milliseconds":
            return f"{hour:02}:{minute:02}:{second:02}.{micros // 1000:03}"
        case "microseconds":
            return f"{hour:02}:{minute:02}:{second:02}.{micros:06}"
    raise ValueError("Unknown timespec value")


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond, fold = _index(microsecond), _index(fold)
        _check_zone(tzinfo)
        _check_time(hour, minute, second, microsecond, fold)
        self = object.__new__(cls)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, text, /):
        """The time of a text in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse_time(text.removeprefix("T"))
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*fields)

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return _asked(self._tzinfo, "utcoffset", None)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return _asked(self._tzinfo, "dst", None)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec="auto"):
        """The time in ISO 8601 format."""
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    def strftime(self, format):
        """The fields written in a format."""
        return _format(self, format)

    def replace(
        self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None
    ):
        """The same time with other fields."""
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __format__(self, format, /):
        return self.strftime(format) if format else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"{_shown(self)}({_clock_repr(self, [self._hour, self._minute], False)})"

    def _moment(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _keys(self, other, ordering):
        if not isinstance(other, time):
            return None
        if self._tzinfo is other._tzinfo:
            return self._moment(), other._moment()
        mine, others = self.utcoffset(), other.utcoffset()
        if mine is None and others is None or mine == others:
            return self._moment(), other._moment()
        if mine is None or others is None:
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return 0, 1
        return self._moment() - _total(mine), other._moment() - _total(others)

    def __eq__(self, other):
        keys = self._keys(other, False)
        return NotImplemented if keys is None else keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._keys(other, True)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._moment() - (0 if offset is None else _total(offset)))


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _clock_repr(self, fields, fold_first):
    if self._second or self._microsecond:
        fields.append(self._second)
    if self._microsecond:
        fields.append(self._microsecond)
    parts = list(map(str, fields))
    options = []
    if self._tzinfo is not None:
        options.append(f"tzinfo={self._tzinfo!r}")
    if self._fold:
        options.insert(0 if fold_first else 1, "fold=1")
    parts.extend(options)
    return ", ".join(parts)


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(
        cls,
        year=_MISSING,
        month=_MISSING,
        day=_MISSING,
        hour=0,
        minute=0,
        second=0,
        microsecond=0,
        tzinfo=None,
        *,
        fold=0,
    ):
        _require(("year", year), ("month", month), ("day", day))
        year, month, day = _index(year), _index(month), _index(day)
        hour, minute, second = _index(hour), _index(minute), _index(second)
        microsecond, fold = _index(microsecond), _index(fold)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        _warn_of_utc("utcnow", "now(datetime.UTC)")
        return cls._utc(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_zone(tz)
        result = cls._utc(timestamp)
        return result if tz is None else tz.fromutc(result.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        _warn_of_utc("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
        return cls._utc(timestamp)

    @classmethod
    def _utc(cls, timestamp):
        return _at(cls, _microseconds_of(timestamp) + _EPOCH * _DAY, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {_type_name(date)}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {_type_name(time)}")
        return cls(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo,
            fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, text, /):
        """The moment of a text in ISO 8601 format."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse_moment(text)
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*fields)

    @classmethod
    def strptime(cls, text, format, /):
        """string, format -> new datetime parsed from a string"""
        for number, value in enumerate((text, format), 1):
            if not isinstance(value, str):
                raise TypeError(
                    f"strptime() argument {number} must be str, not {_type_name(value)}"
                )
        from _strptime import _strptime_datetime

        return _strptime_datetime(cls, text, format)

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def date(self):
        """Return date object with same year, month and day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return self.timetz().replace(tzinfo=None)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time_class(
            self._hour,
            self._minute,
            self._second,
            self._microsecond,
            self._tzinfo,
            fold=self._fold,
        )

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return _asked(self._tzinfo, "utcoffset", self)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return _asked(self._tzinfo, "dst", self)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        offset = self.utcoffset()
        zone = 0 if offset is None else _total(offset)
        return (self._moment() - _EPOCH * _DAY - zone) / 1000000

    def timetuple(self):
        """The fields as time.struct_time."""
        saving = self.dst()
        return _struct(self, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        return _struct(self - offset if offset else self, 0)

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        zone = timezone(timedelta(0), "UTC") if tz is None else tz
        if not isinstance(zone, _tzinfo):
            raise TypeError(
                f"tzinfo argument must be None or of a tzinfo subclass, not type '{_type_name(tz)}'"
            )
        if zone is self._tzinfo:
            return self
        offset = self.utcoffset()
        utc = (self if offset is None else self - offset).replace(tzinfo=zone)
        return zone.fromutc(utc)

    def isoformat(self, sep="T", timespec="auto"):
        """The moment in ISO 8601 format."""
        return (
            f"{self._year:04}-{self._month:02}-{self._day:02}{sep}"
            + _clock_text(self, timespec)
            + _offset_text(self.utcoffset())
        )

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None,
    ):
        """The same moment with other fields."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute]
        return f"{_shown(self)}({_clock_repr(self, fields, True)})"

    def _moment(self):
        clock = (self._hour * 60 + self._minute) * 60 + self._second
        return _ordinal(self._year, self._month, self._day) * _DAY + clock * 1000000 + self._microsecond

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _at(type(self), self._moment() + _total(other), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _at(type(self), self._moment() - _total(other), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._moment() - other._moment()
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if (mine is None) != (others is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += _total(others) - _total(mine)
        return _delta(difference)

    def _compared(self, other, ordering):
        if not isinstance(other, datetime):
            if ordering and isinstance(other, _date):
                raise TypeError(f"can't compare {_type_name(self)} to {_type_name(other)}")
            return None
        mine, others = self._moment(), other._moment()
        if self._tzinfo is not other._tzinfo:
            my_offset, other_offset = self.utcoffset(), other.utcoffset()
            if (my_offset is None) != (other_offset is None):
                if ordering:
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                return 0, 1
            if my_offset is not None:
                mine -= _total(my_offset)
                others -= _total(other_offset)
                if not ordering and mine == others:
                    others += self._is_repeated_or_skipped() or other._is_repeated_or_skipped()
        return mine, others

    def _is_repeated_or_skipped(self):
        """Whether the offset depends on the fold: then nothing of another zone is equal (PEP 495)."""
        return self.utcoffset() != self.replace(fold=not self._fold).utcoffset()

    def __eq__(self, other):
        keys = self._compared(other, False)
        if keys is None:
            return False if isinstance(other, _date) else NotImplemented
        return keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._compared(other, True)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._compared(other, True)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._compared(other, True)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._compared(other, True)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._moment() - (0 if offset is None else _total(offset)))


_date = date
_time_class = time
_tzinfo = tzinfo


def _at(cls, moment, zone):
    days, rest = divmod(moment, _DAY)
    if not 1 <= days <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    seconds, micros = divmod(rest, 1000000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return cls(*_from_ordinal(days), hour, minute, second, micros, zone)


def _microseconds_of(timestamp):
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        if abs(timestamp) >= 2.0**63:
            raise OverflowError("timestamp out of range for platform time_t")
        fraction, whole = _math.modf(timestamp)
        result = int(whole) * 1000000 + round(fraction * 1e6)
    else:
        result = _index(timestamp) * 1000000
    days = result // _DAY + _EPOCH
    if not 1 <= days <= _MAX_ORDINAL:
        year = 1970 + (days - _EPOCH) * 400 // 146097
        raise ValueError(f"year {year} is out of range")
    return result


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _clock(self):
    return (self._hour, self._minute, self._second) if isinstance(self, (datetime, time)) else (0, 0, 0)


def _struct(self, saving):
    day = _ordinal(self._year, self._month, self._day)
    return _time.struct_time(
        (self._year, self._month, self._day)
        + _clock(self)
        + ((day + 6) % 7, day - _days_before_year(self._year), saving)
    )


def _format(self, format):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_type_name(format)}")
    parts = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char != "%" or at == len(format):
            parts.append(char)
            continue
        char = format[at]
        at += 1
        if char == "f":
            parts.append(f"{getattr(self, '_microsecond', 0):06}")
        elif char == "z" or format.startswith(":z", at - 1):
            asked = getattr(self, "utcoffset", None)
            parts.append("" if asked is None else _offset_text(asked(), "" if char == "z" else ":"))
            at += char == ":"
        elif char == "Z":
            asked = getattr(self, "tzname", None)
            name = None if asked is None else asked()
            parts.append("" if name is None else name.replace("%", "%%"))
        else:
            parts.append("%" + char)
    if isinstance(self, time):
        fields = (1900, 1, 1) + _clock(self) + (0, 1, -1)
    else:
        fields = self.timetuple()
    return _time.strftime("".join(parts), fields)


def _digits(text, at, count):
    part = text[at : at + count]
    return int(part) if len(part) == count and part.isdecimal() and part.isascii() else None


def _from_iso_calendar(year, week, day):
    year, week, day = _index(year), _index(week), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (_first_iso_day(year + 1) - _first_iso_day(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _from_ordinal(_first_iso_day(year) + (week - 1) * 7 + day - 1)


def _parse_date(text):
    year = _digits(text, 0, 4)
    if year is None:
        return None
    dash = int(text[4:5] == "-")
    at = 4 + dash
    if text[at : at + 1] == "W":
        week = _digits(text, at + 1, 2)
        rest = text[at + 3 :]
        day = _digits(rest, dash, 1) if rest else 1
        if week is None or day is None or len(rest) not in (0, 1 + dash):
            return None
        if rest and dash and rest[0] != "-":
            return None
        return _from_iso_calendar(year, week, day)
    month = _digits(text, at, 2)
    day = _digits(text, at + 2 + dash, 2)
    if month is None or day is None or len(text) != 8 + 2 * dash:
        return None
    return None if dash and text[7] != "-" else (year, month, day)


def _parse_clock(text):
    """Hours, minutes, seconds and microseconds; None when the text is something else."""
    fields = [0, 0, 0, 0]
    fields[0] = _digits(text, 0, 2)
    if fields[0] is None:
        return None
    at = 2
    colons = text[2:3] == ":"
    for index in (1, 2):
        if at == len(text):
            return fields
        if colons:
            if text[at] != ":":
                return None
            at += 1
        fields[index] = _digits(text, at, 2)
        if fields[index] is None:
            return None
        at += 2
    if at == len(text):
        return fields
    fraction = text[at + 1 :]
    if text[at] not in ".," or not fraction.isdecimal() or not fraction.isascii():
        return None
    fields[3] = int(fraction[:6].ljust(6, "0"))
    return fields


def _parse_time(text):
    at = next((i for i, char in enumerate(text) if char in "+-Z"), len(text))
    fields = _parse_clock(text[:at])
    if fields is None:
        return None
    zone = None
    if at < len(text):
        if text[at] == "Z":
            if at + 1 != len(text):
                return None
            zone = timezone.utc
        else:
            parts = _parse_clock(text[at + 1 :])
            if parts is None:
                return None
            hours, minutes, seconds, micros = parts
            offset = timedelta(0, seconds, micros, 0, minutes, hours)
            zone = timezone(-offset if text[at] == "-" else offset)
    return (*fields, zone)


def _parse_moment(text):
    length = _date_length(text)
    day = _parse_date(text[:length])
    if day is None:
        return None
    if length == len(text):
        return day
    clock = _parse_time(text[length + 1 :])
    return None if clock is None else day + clock


def _date_length(text):
    dash = int(text[4:5] == "-")
    at = 4 + dash
    if text[at : at + 1] != "W":
        return min(len(text), 8 + 2 * dash)
    at += 3
    if dash:
        if text[at : at + 1] != "-" or text[at + 2 : at + 3].isdigit():
            return min(len(text), at)
        return min(len(text), at + 2)
    rest = text[at:]
    digits = len(rest) - len(rest.lstrip("0123456789"))
    return at + (digits if digits < 2 else 1 - digits % 2)
