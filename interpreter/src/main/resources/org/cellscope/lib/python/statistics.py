"""Averages and what numbers deviate from them."""

import math as _math
import numbers as _numbers
import random as _random
from bisect import bisect_left as _bisect_left
from bisect import bisect_right as _bisect_right
from collections import Counter as _Counter
from collections import namedtuple as _namedtuple
from fractions import Fraction as _Fraction
from itertools import groupby as _groupby
from itertools import repeat as _repeat

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "linear_regression", "mean", "median", "median_grouped", "median_high",
    "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


def _is_special(value):
    return isinstance(value, float) and not _math.isfinite(value)


def _sum(data):
    """The common type of numbers, their exact sum and how many there are."""
    total, count, kind, special = _Fraction(0), 0, int, None
    for value in data:
        count += 1
        kind = _common(kind, type(value))
        if _is_special(value):
            special = value if special is None else special + value
        else:
            total += _exact(value)
    return kind, total if special is None else special, count


def _exact(value):
    if isinstance(value, _Fraction):
        return value
    try:
        return _Fraction(*value.as_integer_ratio())
    except AttributeError:
        pass
    try:
        return _Fraction(value.numerator, value.denominator)
    except AttributeError:
        raise TypeError(
            f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _common(one, other):
    if one is other or other is bool or other is int:
        return one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    if issubclass(one, int):
        return other
    if issubclass(other, int):
        return one
    if issubclass(one, _Fraction) and issubclass(other, float):
        return other
    if issubclass(one, float) and issubclass(other, _Fraction):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _as(value, kind):
    """An exact value as a number of a type."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and getattr(value, "denominator", 1) != 1:
        kind = float
    if _is_special(value):
        return value
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    """The arithmetic mean."""
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _as(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, quickly."""
    if weights is None:
        data = list(data) if not hasattr(data, "__len__") else data
        if not len(data):
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    data = list(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    below = _math.fsum(weights)
    if not below:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.sumprod(data, weights) / below


def geometric_mean(data):
    """The root of the product."""
    data = list(data)
    try:
        return _math.exp(fmean([_math.log(value) for value in data]))
    except ValueError:
        raise StatisticsError(
            "geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The inverse of the mean of the inverses."""
    data = list(data)
    message = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], (_numbers.Real,)):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    if weights is None:
        weights, total_weight = _repeat(1, len(data)), len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        total_weight = _sum(weights)[1]
    parts = []
    for weight, value in zip(weights, data):
        if value < 0:
            raise StatisticsError(message)
        if value == 0 and weight:
            return 0
        parts.append(weight / value if weight else 0)
    kind, total, _ = _sum(parts)
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as(total_weight / total, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data = _sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    """The middle value, or the lower of the two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals around them."""
    data = _sorted(data)
    middle = data[len(data) // 2]
    first = _bisect_left(data, middle)
    last = _bisect_right(data, middle, lo=first)
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return middle - interval / 2.0 + interval * (len(data) / 2 - first) / (last - first)


def mode(data):
    """The value that comes most often; the first of several."""
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All values that come most often."""
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The values that cut sorted data in n parts."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    found = []
    if method == "inclusive":
        for i in range(1, n):
            at, rest = divmod(i * (size - 1), n)
            found.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
    elif method == "exclusive":
        for i in range(1, n):
            at = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - at * n
            found.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return found


def _squares(data, center):
    """The common type, the sum of the squared deviations and how many numbers there are."""
    data = list(data)
    kind, total, count = _sum(data)
    if not count:
        return kind, _Fraction(0), 0
    if _is_special(total):
        return kind, _math.nan, count
    middle = total / count if center is None else _exact(center)
    return kind, sum(((_exact(value) - middle) ** 2 for value in data), _Fraction(0)), count


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _as(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, squares, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _as(squares / count, kind)


def _root(value):
    """The square root of a fraction, rounded once."""
    if _is_special(value):
        return value
    top, below = value.numerator, value.denominator
    if not top:
        return 0.0
    shift = (top.bit_length() - below.bit_length() - 109) // 2
    if shift >= 0:
        whole = _odd_root(top, below << 2 * shift)
        return float(whole << shift)
    return _odd_root(top << -2 * shift, below) / (1 << -shift)


def _odd_root(top, below):
    whole = _math.isqrt(top // below)
    return whole | (whole * whole * below != top)


def stdev(data, xbar=None):
    """The square root of the variance of a sample."""
    _, squares, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(squares / (count - 1))


def pstdev(data, mu=None):
    """The square root of the variance of a population."""
    _, squares, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(squares / count)


def covariance(x, y, /):
    """How two samples vary together."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
    return _math.sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def _ranks(data, start):
    order = sorted(zip(data, range(len(data))))
    ranks, done = [0.0] * len(data), start - 1
    for _, group in _groupby(order, key=lambda pair: pair[0]):
        group = list(group)
        for _, at in group:
            ranks[at] = done + (len(group) + 1) / 2
        done += len(group)
    return ranks


def correlation(x, y, /, *, method="linear"):
    """Pearson's coefficient; with method="ranked" that of Spearman."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    xy, xx, yy = _math.sumprod(x, y), _math.sumprod(x, x), _math.sumprod(y, y)
    try:
        return xy / _math.sqrt(xx * yy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """The line through points with the least squares."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            "linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
        x, y = [xi - xbar for xi in x], (yi - ybar for yi in y)
    xy, xx = _math.sumprod(x, y) + 0.0, _math.sumprod(x, x)
    try:
        slope = xy / xx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


_SQRT2 = _math.sqrt(2.0)


class NormalDist:
    """A normal distribution."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution",
                 "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the deviation of a sample."""
        data = list(data)
        return cls(float(mean(data)), stdev(data))

    def samples(self, n, *, seed=None):
        """Random numbers."""
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in _repeat(None, n)]

    def pdf(self, x):
        """The density at a point."""
        square = self._sigma * self._sigma
        if not square:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return _math.exp(distance * distance / (-2.0 * square)) / _math.sqrt(_math.tau * square)

    def cdf(self, x):
        """How likely a value is not above a point."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        """The point that a value is not above with some probability."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        low, high = -40.0, 40.0
        standard = NormalDist()
        while True:
            middle = (low + high) / 2
            if middle in (low, high):
                return self._mu + middle * self._sigma
            below = 0.5 * _math.erfc(-middle / _SQRT2) if middle < 0 else standard.cdf(middle)
            if below < p:
                low = middle
            else:
                high = middle

    def quantiles(self, n=4):
        """The points that cut the distribution in n parts."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        """How many deviations a point is from the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def overlap(self, other):
        """How much of two distributions is common."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = (self, other) if (self._sigma, self._mu) <= (other._sigma, other._mu) \
            else (other, self)
        x_var, y_var = x.variance, y.variance
        if not x_var or not y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        spread, distance = y_var - x_var, _math.fabs(y._mu - x._mu)
        if not spread:
            return 1.0 - _math.erf(distance / (2.0 * x._sigma * _SQRT2))
        a = x._mu * y_var - y._mu * x_var
        b = x._sigma * y._sigma * _math.sqrt(
            distance * distance + spread * _math.log(y_var / x_var))
        one, other_end = (a + b) / spread, (a - b) / spread
        return 1.0 - (_math.fabs(y.cdf(one) - x.cdf(one))
                      + _math.fabs(y.cdf(other_end) - x.cdf(other_end)))

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _math.fabs(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _math.fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
