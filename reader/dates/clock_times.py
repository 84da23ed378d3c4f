"""Times of day."""

import re
from datetime import date, timedelta

from reader.dates.context import Context
from reader.dates.lexicon import A_DIGIT, WEEKDAY, weekday_of
from reader.dates.row import Meaning, Row, row

_HALF = r"(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.)"
_ZONE = r"(?:\s\(?(?:UTC|GMT|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|AEST|JST|local\stime)\)?)?"


def _clock(match: re.Match[str], context: Context) -> Meaning | None:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if hour > 24 or minute > 59 or (half and hour > 12):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    day = _day_of(match, context)
    written = f"T{hour:02}:{minute:02}"
    return "TIME", f"{day.isoformat()}{written}" if day else written


def _day_of(match: re.Match[str], context: Context) -> date | None:
    """Return the day beside a time of day; the day of publication when there is none."""
    word = (match["day"] or "today").lower()
    steps = {"yesterday": -1, "today": 0, "tomorrow": 1}.get(word)
    if steps is None:
        return context.weekday(weekday_of(word))
    return context.published + timedelta(steps) if context.published else None


def _oclock(match: re.Match[str], context: Context) -> Meaning | None:
    day = context.weekday(weekday_of(match["day"])) if match["day"] else context.published
    hour = {"noon": "T12:00", "midnight": "T24:00", "midday": "T12:00"}[match["word"].lower()]
    return "TIME", f"{day.isoformat()}{hour}" if day else hour


_DAY = rf"(?:\s(?:on\s)?(?P<day>{WEEKDAY}|yesterday|today|tomorrow))?"
_AROUND = r"(?:(?:around|about|approximately|nearly)\s)?"

ROWS: tuple[Row, ...] = (
    row("3:30 p.m.", rf"{_AROUND}(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::\d\d)?(?:\s?(?P<half>{_HALF}))?{_ZONE}{_DAY}", _clock, needs=A_DIGIT),
    row("3 p.m.", rf"{_AROUND}(?P<h>\d{{1,2}})(?:\.(?P<m>\d\d))?\s?(?P<half>{_HALF}){_ZONE}{_DAY}", _clock, needs=A_DIGIT),
    row("2117 UTC", rf"{_AROUND}(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<half>)\s(?:UTC|GMT|Z|hours){_DAY}", _clock, needs=A_DIGIT),
    row("noon", rf"(?P<word>noon|midnight|midday)(?:\s(?:on\s)?(?P<day>{WEEKDAY}))?", _oclock, ignore_case=True),
)  # fmt: skip
