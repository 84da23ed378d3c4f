"""The values of fields: days, ranges, numbers."""

import re
from datetime import date, timedelta

from reader.library.interval import days_of

Range = tuple[int | None, int | None]
"""The first and the last value in it; None if that end is open."""

_COMPARISON = re.compile(r"(<=|>=|<|>|=)?(.*)")
_NUMBER = re.compile(r"[0-9]{1,6}")
_AGO = re.compile(r"([0-9]{1,4})([dwmy])")
_DAY_VALUE = re.compile(
    r"[0-9]{3,4}(?:s|-(?:[0-9]{2}(?:-[0-9]{2})?|[QqHh][1-4]|[Ww][0-9]{2}|[A-Za-z]{2}))?"
)
_UNIT_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


def day_range(value: str, today: date) -> Range | None:
    """Parse days: ``2020``, ``2020-06``, ``2020..2021``, ``..2020``, ``>2020``, ``today``, ``7d``.

    Args:
        value: The value as written.
        today: The day from which ``today`` and ``7d`` (the last seven days) are resolved.

    Returns:
        The ordinals of the first and the last day; None if it is not valid.
    """
    if ".." in value:
        low, high = value.split("..", 1)
        first = _period(low, today) if low else (None, None)
        last = _period(high, today) if high else (None, None)
        if first is None or last is None or not (low or high):
            return None
        return first[0], last[1]
    match = _COMPARISON.fullmatch(value)
    period = _period(match[2], today) if match else None
    if match is None or period is None:
        return None
    first_day, last_day = period
    match match[1]:
        case "<":
            return None, (first_day or 1) - 1
        case "<=":
            return None, last_day
        case ">":
            return (last_day or 0) + 1, None
        case ">=":
            return first_day, None
        case _:
            return period


def _period(value: str, today: date) -> Range | None:
    now = today.toordinal()
    value = value.strip().lower()
    if value in {"today", "yesterday"}:
        day = now - (value == "yesterday")
        return day, day
    if ago := _AGO.fullmatch(value):
        days = int(ago[1]) * _UNIT_DAYS[ago[2]]
        return max(1, (today - timedelta(min(days, now - 1)) + timedelta(1)).toordinal()), now
    if not _DAY_VALUE.fullmatch(value):
        return None
    if value.endswith("s") and value[:-1].isdecimal():
        return days_of(value[:-2]) if value[-2] == "0" and len(value) == 5 else None
    return days_of(value.upper()) if len(value) != 3 else None


def number_range(value: str) -> Range | None:
    """Parse whole numbers: ``5``, ``<5``, ``>=3``, ``5..10``; None if it is not valid."""
    if ".." in value:
        low, high = value.split("..", 1)
        if not (low or high) or any(part and not _NUMBER.fullmatch(part) for part in (low, high)):
            return None
        return (int(low) if low else None), (int(high) if high else None)
    match = _COMPARISON.fullmatch(value)
    if match is None or not _NUMBER.fullmatch(match[2]):
        return None
    number = int(match[2])
    match match[1]:
        case "<":
            return None, number - 1
        case "<=":
            return None, number
        case ">":
            return number + 1, None
        case ">=":
            return number, None
        case _:
            return number, number
