"""TIMEX3 values as people write them."""

import re
from collections.abc import Callable
from datetime import date

from reader.document.annotations import TimexType
from reader.language.word_lists.calendar_names import full_names, months, weekdays

_MONTHS = [name.capitalize() for name in full_names(months("en"))]
_WEEKDAYS = [name.capitalize() for name in full_names(weekdays("en"))]
_PARTS = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
    "DT": "daytime",
}  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "E": "decade",
    "C": "century", "CE": "century", "L": "millennium", "WE": "weekend", "DE": "decade", "SU": "summer",
}  # fmt: skip
_TIME_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_IRREGULAR_PLURALS = {"century": "centuries", "millennium": "millennia"}
UNKNOWN = "?"
"""What is written where the day is not known."""
_DURATION = re.compile(r"P((?:(?:\d+(?:\.\d+)?|X)(?:WE|DE|CE|SU|[YMWDQECL]))*)(?:T(.+))?")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X)(WE|DE|CE|SU|[A-Z])")


def label(value: str | None, kind: TimexType = "DATE") -> str:
    """Return a value in plain words: ``18 May 2021``, ``the 1990s``, ``2 years``, ``every day``.

    Args:
        value: A TIMEX3 value; None is written ``?``.
        kind: Its type: of a SET the label says how often.

    Returns:
        A label; the value itself when its form is unknown.
    """
    if value is None:
        return UNKNOWN
    if value in _REFERENCES:
        return _REFERENCES[value]
    if value == "PXX":
        return "some time"
    if value.startswith("P"):
        return _duration(value, every=kind == "SET") or value
    for pattern, write in _FORMS:
        if match := pattern.fullmatch(value):
            try:
                return write(match)
            except (ValueError, IndexError):
                return value
    return value


def short_label(value: str | None) -> str:
    """Return a value as it is where it can be read and sorted, and else its label."""
    if value is not None and _ISO.fullmatch(value):
        return value
    return label(value)


_ISO = re.compile(r"\d{4}(?:-W\d{2}|-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?")


def _day(match: re.Match[str]) -> str:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    written = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    time, part = match[4], match[5]
    if time:
        return f"{written}, {time}"
    return f"{written}, {_PARTS.get(part, part.lower())}" if part else written


def _month(match: re.Match[str]) -> str:
    return f"{_MONTHS[int(match[2]) - 1]} {match[1]}"


def _week(match: re.Match[str]) -> str:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    what = "weekend" if match[3] else "week"
    return f"{what} of {monday.day} {_MONTHS[monday.month - 1][:3]} {monday.year}"


def _part(match: re.Match[str]) -> str:
    return f"{_SEASONS.get(match[2], match[2])} {match[1]}"


def _century(match: re.Match[str]) -> str:
    return _nth_century(int(match[1]) + 1)


def _nth_century(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century"


def _weekday_part(match: re.Match[str]) -> str:
    return f"{_WEEKDAYS[int(match[1]) - 1]} {_PARTS.get(match[2], match[2].lower())}s"


def _unknown_year(match: re.Match[str]) -> str:
    month = _MONTHS[int(match[1]) - 1]
    return f"{int(match[2])} {month}" if match[2] else month


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(?:(\d{2}(?::\d{2}){0,2})|([A-Z]{2})))?"), _day),
    (re.compile(r"(\d{4})-(\d{2})"), _month),
    (re.compile(r"(\d{4})-W(\d{2})(-WE)?"), _week),
    (re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)"), _part),
    (re.compile(r"0(\d{3})"), lambda match: f"AD {int(match[1])}"),
    (re.compile(r"(\d{4})"), lambda match: match[1]),
    (re.compile(r"(\d{3})X?"), lambda match: f"the {match[1]}0s"),
    (re.compile(r"(\d{2})(?:XX)?"), _century),
    (re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?"), _unknown_year),
    (
        re.compile(r"XXXX-(Q[1-4]|H[12]|SP|SU|FA|WI)"),
        lambda match: _SEASONS.get(match[1], match[1]),
    ),
    (re.compile(r"BC0*(\d{1,4})(?<=BC\d{4})"), lambda match: f"{match[1]} BC"),
    (re.compile(r"BC(\d{2})"), lambda match: f"{_nth_century(int(match[1]) + 1)} BC"),
    (re.compile(r"XXXX-WXX-([1-7])T([A-Z]{2})"), _weekday_part),
    (re.compile(r"XXXX-WXX(-WE)?"), lambda match: "weekends" if match[1] else "weekdays"),
    (re.compile(r"XXXX-WXX-([1-7])"), lambda match: f"{_WEEKDAYS[int(match[1]) - 1]}s"),
    (re.compile(r"T(\d{2}:\d{2})"), lambda match: match[1]),
)


def _duration(value: str, *, every: bool) -> str | None:
    match = _DURATION.fullmatch(value)
    if match is None:
        return None
    amounts = [(n, _UNITS.get(unit)) for n, unit in _AMOUNT.findall(match[1] or "")]
    amounts += [(n, _TIME_UNITS.get(unit)) for n, unit in _AMOUNT.findall(match[2] or "")]
    if not amounts or any(unit is None for _, unit in amounts):
        return None
    words = [_amount(number, unit or "", every=every) for number, unit in amounts]
    return ("every " if every else "") + " ".join(words)


def _amount(number: str, unit: str, *, every: bool) -> str:
    many = _IRREGULAR_PLURALS.get(unit, f"{unit}s")
    if number == "X":
        return f"few {many}" if every else many
    if number == "1":
        return unit if every else f"1 {unit}"
    return f"{number} {many}"
