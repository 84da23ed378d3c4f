"""Where a temporal expression stands on a line of time."""

import re

from reader.text.annotations import DateExpression

SortKey = tuple[int, ...]

_DAY = re.compile(r"(-?\d{4})-(\d{2})-(\d{2})(?:T(?:(\d{2}):(\d{2})|([A-Z]{2})).*)?")
_MONTH = re.compile(r"(-?\d{4})-(\d{2})")
_WEEK = re.compile(r"(-?\d{4})-W(\d{2})(?:-WE)?")
_QUARTER = re.compile(r"(-?\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEAR = re.compile(r"(-?\d{4})")
_DECADE = re.compile(r"(-?\d{3})X?")
_CENTURY = re.compile(r"(-?\d{2})(?:XX)?")
_HOURS = {"MO": 6, "MI": 12, "AF": 13, "EV": 18, "NI": 20}
"""Part of a day -> the hour from which it counts."""
_PARTS = {
    "Q1": 1,
    "Q2": 4,
    "Q3": 7,
    "Q4": 10,
    "H1": 1,
    "H2": 7,
    "SP": 3,
    "SU": 6,
    "FA": 9,
    "WI": 12,
}


def sort_key(expression: DateExpression) -> SortKey | None:
    """Return what orders expressions by time: the day on which the period begins, longest first.

    None for a duration, a set, a vague reference and an unknown value: they stand nowhere.
    """
    value = expression.value
    if value is None or expression.type in {"DURATION", "SET"}:
        return None
    if match := _DAY.fullmatch(value):
        year, month, day, hour, minute, part = match.groups()
        begins = _HOURS.get(part, -1) if hour is None else int(hour)
        return (int(year), int(month), int(day), begins, int(minute or -1))
    if match := _MONTH.fullmatch(value):
        return (int(match[1]), int(match[2]), 0)
    if match := _WEEK.fullmatch(value):
        return (int(match[1]), max(1, min(12, int(int(match[2]) * 7 / 30.5) + 1)), 0, int(match[2]))
    if match := _QUARTER.fullmatch(value):
        return (int(match[1]), _PARTS[match[2]], -1)
    if match := _YEAR.fullmatch(value):
        return (int(match[1]), 0)
    if match := _DECADE.fullmatch(value):
        return (int(match[1]) * 10, -1)
    if match := _CENTURY.fullmatch(value):
        return (int(match[1]) * 100, -2)
    return None
