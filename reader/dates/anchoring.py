"""The beginning and end of a duration, where a date next to it gives one of them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from reader.dates.date_arithmetic import month_value
from reader.document.annotations import DateExpression
from reader.document.lazy_pattern import lazy_compile

_LENGTH = lazy_compile(r"P(\d{1,5})([DWMQY])")
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_DAYS = {"D": 1, "W": 7}
_LONGEST = 40
"""Characters between a duration and the date that anchors it, at most."""
_FROM = lazy_compile(
    r"\s(?:from|since|beginning(?:\s(?:in|on|from))?|starting(?:\s(?:in|on|from))?)\s(?:the\s)?"
)
_TO = lazy_compile(r"\s(?:to|through|ended|ending|that\sended)\s(?:on\s|in\s)?")
"""Words before the last month or day of a period, which is part of the period."""
_UNTIL = lazy_compile(r"\s(?:until|till|up\sto)\s")
_FOR = lazy_compile(r",?\s(?:and\s)?for\s(?:about\s|nearly\s|some\s)?")
_FROM_BEFORE = lazy_compile(
    r"\b(?:[Ff]rom|[Ss]ince|[Bb]eginning(?:\s(?:in|on))?|[Ss]tarting(?:\s(?:in|on))?)\s$"
)

Span = tuple[str | None, str | None]
"""From when and until when, each as coarse as the date that anchors it."""


def anchored(text: str, found: list[DateExpression]) -> Iterator[DateExpression]:
    """Give each duration its beginning and end, where the date next to it gives them.

    “For two years from 2010” lasts from 2010 until 2012, “the three months to June” from April
    until June, “from 3 May for two weeks” until 17 May.

    Args:
        text: The text.
        found: The expressions in the order of the text.

    Yields:
        The same expressions in the same order.
    """
    spans: dict[int, Span] = {}
    for index, (first, second) in enumerate(pairwise(found)):
        if second.start - first.end > _LONGEST:
            continue
        between = text[first.end : second.start]
        if _is_open(first) and _is_place(second):
            spans[index] = _span(first.value or "", between, second.value or "")
        elif (
            _is_place(first)
            and _is_open(second)
            and _FOR.fullmatch(between)
            and _FROM_BEFORE.search(text, max(0, first.start - 16), first.start)
        ):
            spans[index + 1] = _forward(second.value or "", first.value or "")
    for index, each in enumerate(found):
        since, until = spans.get(index, (None, None))
        yield replace(each, since=since, until=until) if since or until else each


def _is_open(expression: DateExpression) -> bool:
    return expression.type == "DURATION" and not expression.since and not expression.until


def _is_place(expression: DateExpression) -> bool:
    return expression.type == "DATE" and (expression.value or "")[:4].isdigit()


def _span(length: str, between: str, anchor: str) -> Span:
    if _FROM.fullmatch(between):
        return _forward(length, anchor)
    if _TO.fullmatch(between):
        return _moved(anchor, length, -1, inclusive=True), anchor
    if _UNTIL.fullmatch(between):
        return _moved(anchor, length, -1), anchor
    return None, None


def _forward(length: str, anchor: str) -> Span:
    return anchor, _moved(anchor, length, 1)


def _moved(anchor: str, length: str, way: int, *, inclusive: bool = False) -> str | None:
    """Return the other end of a duration, or None when the anchor is too coarse to give it.

    Args:
        anchor: A year, a month or a day.
        length: A TIMEX3 duration.
        way: 1 for later, -1 for earlier.
        inclusive: Whether the month or day of the anchor is part of the duration.
    """
    match = _LENGTH.fullmatch(length)
    if match is None:
        return None
    amount, unit = way * int(match[1]), match[2]
    try:
        if len(anchor) == 10:
            return _day(date.fromisoformat(anchor), amount, unit, 1 if inclusive else 0)
        if unit not in _MONTHS:
            return None
        return _month_or_year(anchor, amount * _MONTHS[unit], 1 if inclusive else 0)
    except (ValueError, OverflowError):
        return None  # no day, or beyond the calendar


def _day(anchor: date, amount: int, unit: str, beyond: int) -> str | None:
    anchor += timedelta(beyond)
    if unit in _DAYS:
        return (anchor + timedelta(amount * _DAYS[unit])).isoformat()
    years, index = divmod(anchor.month - 1 + amount * _MONTHS[unit], 12)
    year = anchor.year + years
    return date(year, index + 1, min(anchor.day, monthrange(year, index + 1)[1])).isoformat()


def _month_or_year(anchor: str, months: int, beyond: int) -> str | None:
    if len(anchor) == 4 and months % 12 == 0:
        year = int(anchor) + months // 12
        return f"{year:04}" if 1 <= year <= 9999 else None
    if re.fullmatch(r"\d{4}-\d{2}", anchor):
        value = month_value(int(anchor[:4]), int(anchor[5:]) + months + beyond)
        return value if re.fullmatch(r"(?!0000)\d{4}-\d{2}", value) else None
    return None
