"""The days that a TIMEX3 value covers."""

import re
from calendar import monthrange
from datetime import date

Days = tuple[int, int]
"""First and last day, as proleptic Gregorian ordinals."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEARS = re.compile(r"(\d{4})|(\d{3})X?|(\d{2})(?:XX)?")
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14),
}  # fmt: skip
"""Part of a year -> its first and last month; winter ends in the year after."""


def days_of(value: str) -> Days | None:
    """Return the days that a value covers; None if it is not a calendar date.

    Args:
        value: A value such as ``2021-05-18``, ``2021-W20``, ``2020-06``, ``2020-Q2``, ``2020`` or
            ``195``.
    """
    try:
        return _days(value)
    except ValueError:
        return None


def _days(value: str) -> Days | None:
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3])).toordinal()
        return day, day
    if match := _MONTH.fullmatch(value):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1).toordinal()
        return (monday + 5 if match[3] else monday), monday + 6
    if match := _PART.fullmatch(value):
        return _months(int(match[1]), *_PARTS[match[2]])
    if match := _YEARS.fullmatch(value):
        number = next(filter(None, match.groups()))
        span = int(10 ** (4 - len(number)))
        first = max(1, int(number) * span)
        return _months(first, 1, 12 * (int(number) * span + span - first))
    return None


def _months(year: int, first: int, last: int) -> Days:
    """Return the days from one month to another, counted from January of the year."""
    years, month = divmod(last - 1, 12)
    end_year = year + years
    end = date(end_year, month + 1, monthrange(end_year, month + 1)[1])
    return date(year, first, 1).toordinal(), end.toordinal()
