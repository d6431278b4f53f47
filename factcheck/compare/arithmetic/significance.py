"""A test statistic and its degrees of freedom -> the probability p, in closed form or by continued fraction."""

from __future__ import annotations

from math import erfc, exp, inf, lgamma, log, log1p, sqrt

_STEPS = 500  # terms of a series at most
_CLOSE = 1e-13  # relative size of a term at which a series ends
_TINY = 1e-300


def p_value(statistic: str, value: float, degrees: tuple[float, ...]) -> float | None:
    """The two-tailed probability of a statistic at least so large; None for one that is not known, or no test.

    `statistic` is "t", "F", "r", "z" or "χ²"; a Q test of heterogeneity is a χ².
    """
    match statistic, degrees:
        case "z", _:
            return erfc(abs(value) / sqrt(2))
        case "t", (df,) if df > 0:
            return _beta(df / 2, 0.5, df / (df + value * value))
        case "r", (df,) if df > 0 and abs(value) <= 1:
            return _beta(df / 2, 0.5, 1 - value * value)
        case "F", (df1, df2) if df1 > 0 and df2 > 0 and value >= 0:
            return _beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * value))
        case "χ²", (df,) if df > 0 and value >= 0:
            return _gamma(df / 2, value / 2)
    return None


def _beta(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function (Numerical Recipes, 6.4)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    """Its continued fraction, by Lentz's method."""
    c, d = 1.0, 1 / _off_zero(1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, _STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _off_zero(1 + term * d)
            c = _off_zero(1 + term / c)
            found *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return found


def _off_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def _gamma(a: float, x: float) -> float:
    """The upper regularised incomplete gamma function (Numerical Recipes, 6.2)."""
    if x <= 0:
        return 1.0
    front = exp(a * log(x) - x - lgamma(a))
    return 1 - front * _gamma_series(a, x) if x < a + 1 else front * _gamma_fraction(a, x)


def _gamma_series(a: float, x: float) -> float:
    total = term = 1 / a
    for n in range(1, _STEPS):
        term *= x / (a + n)
        total += term
        if term < total * _CLOSE:
            break
    return total


def _gamma_fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = inf, 1 / _off_zero(b)
    found = d
    for n in range(1, _STEPS):
        step = n * (a - n)
        b += 2
        d = 1 / _off_zero(b + step * d)
        c = _off_zero(b + step / c)
        found *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return found
