"""Where a temporal expression belongs on the timeline."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from reader.dates.date_arithmetic import calendar_day, week_day
from reader.document.annotations import DateExpression

SortKey = tuple[int, ...]
"""The proleptic ordinal of the day on which a period begins, less its length, the time of day."""
Days = tuple[date, date]
"""The first day of a period and its last."""

_PERIOD = re.compile(r"(\d{4}-\d{2}-\d{2})T.*")
_TIME = re.compile(r"T(?:(\d{2})(?::(\d{2}))?|([A-Z]{2})).*")
_HOURS = {"MO": 6, "MI": 12, "AF": 13, "EV": 18, "NI": 20}
"""Part of a day -> the hour from which it counts."""
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip
"""Part of a year -> the month in which it begins, and how many months it lasts."""
_ERA = re.compile(r"BC(\d{4}|\d{2})")


def sort_key(expression: DateExpression) -> SortKey | None:
    """Return the sort key of an expression: the first day of its period, then longest first.

    None for a duration, a set, a vague reference and an unknown value, which have no place on it.
    """
    value = expression.value
    if value is None or expression.type in {"DURATION", "SET"}:
        return None
    if match := _ERA.fullmatch(value):
        years = int(match[1]) * (1 if len(match[1]) == 4 else 100)
        return (-366 * years, 0, 0)
    days = bounds(value)
    if days is None:
        return None
    return (days[0].toordinal(), -(days[1] - days[0]).days, _minutes(value))


def bounds(value: str) -> Days | None:
    """Return the first and the last day of a value, or None when it has no place in a calendar."""
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(value):
            try:
                return read(match)
            except (ValueError, OverflowError):
                return None
    return None


def day_or_period(value: str) -> str:
    """Return the day of a time of day; any other value is itself a day or a period."""
    match = _PERIOD.fullmatch(value)
    return match[1] if match else value


def _minutes(value: str) -> int:
    match = _TIME.search(value)
    if match is None:
        return -1
    if match[3]:
        return _HOURS.get(match[3], -1) * 60
    return int(match[1]) * 60 + int(match[2] or 0)


def _of_day(match: re.Match[str]) -> Days | None:
    day = calendar_day(int(match[1]), int(match[2]), int(match[3]))
    return (day, day) if day else None


def _of_months(year: int, month: int, months: int) -> Days:
    years, index = divmod(month - 1 + months, 12)
    last = date.max if year + years > 9999 else date(year + years, index + 1, 1) - timedelta(1)
    return date(year, month, 1), last


def _of_week(match: re.Match[str]) -> Days | None:
    first = week_day(int(match[1]), int(match[2]), 6 if match[3] else 1)
    return (first, first + timedelta(1 if match[3] else 6)) if first else None


def _of_years(first: int, years: int) -> Days:
    begins = max(first, 1)
    return date(begins, 1, 1), date(min(first + years - 1, 9999), 12, 31)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days | None]], ...] = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?"), _of_day),
    (re.compile(r"(\d{4})-(\d{2})"), lambda match: _of_months(int(match[1]), int(match[2]), 1)),
    (re.compile(r"(\d{4})-W(\d{2})(-WE)?"), _of_week),
    (
        re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)"),
        lambda match: _of_months(int(match[1]), *_PARTS[match[2]]),
    ),
    (re.compile(r"(\d{4})"), lambda match: _of_years(int(match[1]), 1)),
    (re.compile(r"(\d{3})X?"), lambda match: _of_years(int(match[1]) * 10, 10)),
    (re.compile(r"(\d{2})(?:XX)?"), lambda match: _of_years(int(match[1]) * 100, 100)),
)
"""Forms of values that have a place, the most exact first."""
