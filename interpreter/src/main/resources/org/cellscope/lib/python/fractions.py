"""Rational numbers."""

import math as _math
import numbers as _numbers
import operator as _operator
import re as _re
import sys as _sys

__all__ = ["Fraction"]

_TEXT = _re.compile(
    r"""\A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(?:_\d+)*)
    (?:(?:\s*/\s*(?P<denom>\d+(?:_\d+)*))?
      |(?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?(?:[eE](?P<exp>[-+]?\d+(?:_\d+)*))?)\s*\Z""",
    _re.VERBOSE,
)
_FORMAT = _re.compile(
    r"""(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<noneg>z)?(?P<alt>\#)?
    (?P<zero>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<comma>[,_])?
    (?:\.(?P<precision>0|[1-9][0-9]*))?(?P<type>[eEfFgG%])""",
    _re.DOTALL | _re.VERBOSE,
)


def _of_text(text):
    found = _TEXT.match(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    top, below = int(found["num"] or "0"), 1
    if found["denom"]:
        below = int(found["denom"])
    else:
        if digits := (found["decimal"] or "").replace("_", ""):
            below = 10 ** len(digits)
            top = top * below + int(digits)
        if found["exp"]:
            power = int(found["exp"])
            if power >= 0:
                top *= 10**power
            else:
                below *= 10**-power
    return -top if found["sign"] == "-" else top, below


class Fraction(_numbers.Rational):
    """A quotient of two integers in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, _numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or (
                not isinstance(numerator, type) and hasattr(numerator, "as_integer_ratio")
            ):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError(
                    "argument should be a string or a Rational instance")
            top, below = _of_text(numerator)
        elif type(numerator) is int is type(denominator):
            top, below = numerator, denominator
        elif isinstance(numerator, _numbers.Rational) and isinstance(
                denominator, _numbers.Rational):
            top = numerator.numerator * denominator.denominator
            below = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if below == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        common = _math.gcd(top, below)
        if below < 0:
            common = -common
        self._numerator, self._denominator = top // common, below // common
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, _numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(
                f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        if isinstance(dec, _numbers.Integral):
            return cls(dec)
        decimal = _sys.modules.get("decimal")
        if decimal is None or not isinstance(dec, decimal.Decimal):
            raise TypeError(
                f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} "
                f"({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    @classmethod
    def _coprime(cls, numerator, denominator):
        made = super().__new__(cls)
        made._numerator, made._denominator = numerator, denominator
        return made

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as they fit.
        low_top, low, high_top, high = 0, 1, 1, 0
        top, below = self._numerator, self._denominator
        while True:
            whole, rest = divmod(top, below)
            if low + whole * high > max_denominator:
                break
            low_top, low, high_top, high = high_top, high, low_top + whole * high_top, low + whole * high
            top, below = below, rest
        steps = (max_denominator - low) // high
        between = Fraction(low_top + steps * high_top, low + steps * high)
        last = Fraction(high_top, high)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        found = _FORMAT.fullmatch(format_spec)
        if found is None or found["align"] is not None and found["zero"] is not None:
            raise ValueError(
                f"Invalid format specifier {format_spec!r} for object of type "
                f"{type(self).__name__!r}")
        return _formatted(self, found)

    # Arithmetic: with integers and fractions exact, with floats and complex numbers theirs.

    def _both(exact, fallback):
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, _numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, _numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, _numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented

        forward.__name__ = f"__{fallback.__name__}__"
        reverse.__name__ = f"__r{fallback.__name__}__"
        return forward, reverse

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                        a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                        a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._numerator * b._denominator}, 0)")
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _mod(a, b):
        below = a._denominator * b._denominator
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), below)

    def _divmod(a, b):
        whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return whole, Fraction(rest, a._denominator * b._denominator)

    __add__, __radd__ = _both(_add, _operator.add)
    __sub__, __rsub__ = _both(_sub, _operator.sub)
    __mul__, __rmul__ = _both(_mul, _operator.mul)
    __truediv__, __rtruediv__ = _both(_div, _operator.truediv)
    __floordiv__, __rfloordiv__ = _both(_floordiv, _operator.floordiv)
    __mod__, __rmod__ = _both(_mod, _operator.mod)
    __divmod__, __rdivmod__ = _both(_divmod, divmod)
    del _both, _add, _sub, _mul, _div, _floordiv, _mod, _divmod

    def __pow__(a, b):
        if not isinstance(b, _numbers.Rational):
            return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction._coprime(a._numerator**power, a._denominator**power)
        if a._numerator > 0:
            return Fraction._coprime(a._denominator**-power, a._numerator**-power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return Fraction._coprime((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._coprime(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._coprime(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._coprime(abs(a._numerator), a._denominator)

    def __int__(a, _index=_operator.index):
        whole = a._numerator // a._denominator
        return _index(-(-a._numerator // a._denominator) if a._numerator < 0 else whole)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            up = twice > self._denominator or twice == self._denominator and whole % 2 == 1
            return whole + up
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _sys.hash_info.modulus)
        except ValueError:
            made = _sys.hash_info.inf
        else:
            made = hash(hash(abs(self._numerator)) * inverse)
        made = made if self._numerator >= 0 else -made
        return -2 if made == -1 else made

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if _math.isnan(b) or _math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, _numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operator.lt)

    def __gt__(a, b):
        return a._compare(b, _operator.gt)

    def __le__(a, b):
        return a._compare(b, _operator.le)

    def __ge__(a, b):
        return a._compare(b, _operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _rounded(value, exponent):
    """The integer nearest to value / 10**exponent, halves to even."""
    return round(value / Fraction(10) ** exponent)


def _digits(value, figures):
    """A number of significant digits and the exponent of the last of them."""
    if value == 0:
        return 0, 1 - figures
    top, below = str(value.numerator), str(value.denominator)
    power = len(top) - len(below)
    if value >= Fraction(10) ** power:
        power += 1
    exponent = power - figures
    digits = _rounded(value, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return digits, exponent


def _formatted(number, found):
    precision = int(found["precision"] or "6")
    kind = found["type"]
    negative, value = number < 0, abs(number)
    trim = kind in "gG" and not found["alt"]
    letter = "E" if kind in "EFG" else "e"
    if kind in "fF%":
        exponent = -precision - 2 if kind == "%" else -precision
        digits = _rounded(value, exponent)
        scientific, point = False, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        digits, exponent = _digits(value, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    if found["noneg"] and digits == 0:
        negative = False
    sign = "-" if negative else found["sign"] if found["sign"] in ("+", " ") else ""
    suffix = "%" if kind == "%" else ""
    if scientific:
        suffix = f"{letter}{exponent + point:+03d}"
    text = f"{digits:0{point + 1}d}"
    whole, rest = text[: len(text) - point], text[len(text) - point :]
    if trim:
        rest = rest.rstrip("0")
    tail = ("." if rest or found["alt"] else "") + rest + suffix
    width = int(found["width"] or "0")
    if found["zero"]:
        room = width - len(sign) - len(tail)
        whole = whole.zfill(3 * room // 4 + 1 if found["comma"] else room)
    if found["comma"]:
        first = 1 + (len(whole) - 1) % 3
        whole = whole[:first] + "".join(
            found["comma"] + whole[at : at + 3] for at in range(first, len(whole), 3))
    body = whole + tail
    fill = found["fill"] or " "
    padding = fill * (width - len(sign) - len(body))
    align = found["align"] or ">"
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body
