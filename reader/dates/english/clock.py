"""Times of day."""

import re
from datetime import date, datetime, time

from reader.dates.context import Context, moved
from reader.dates.english.days import day_of_month
from reader.dates.lexicon import (
    A_DIGIT,
    A_MONTH,
    A_WEEKDAY,
    A_YEAR,
    FIRST_OF_NUMBER,
    MONTH,
    MONTH_CAPITALS,
    NUMBER_WORD,
    PART_OF_DAY,
    WEEKDAY,
    YEAR,
    month_of,
    number_of,
    weekday_of,
)
from reader.dates.rule import Meaning, Piece, Resolved, Rule, rule, words

_HALF = r"(?:a\.m\.|p\.m\.|a\.m\b|p\.m\b|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.)"
_ZONE_NAMES = (
    r"UTC|GMT|BST|WEST|WET|CET|CEST|EET|EEST|MSK|IST|PKT|ICT|WIB|SGT|HKT|KST|JST|AEST|AEDT|ACST|AWST|NZST|NZDT|"
    r"E[SD]?T|C[SD]T|M[SD]T|P[SD]T|AKST|HST|BRT|ART|Eastern\s(?:time|Time)|Pacific\s(?:time|Time)|Central\s(?:time|Time)"
)
_ZONE = rf"(?:\s?\(?(?:{_ZONE_NAMES})(?:[+-]\d{{1,2}})?\b\)?)?"
_DAY_NAME = re.compile(rf"\b(?P<day>{WEEKDAY}|[Yy]esterday|[Tt]oday|[Tt]omorrow)\b")
_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_SCORE = re.compile(
    r"(?:[Pp]salms?|[Gg]enesis|[Jj]ohn|[Mm]atthew|[Mm]ark|[Ll]uke|[Rr]atio\sof|[Vv]erse|[Cc]hapter|score)\s$"
)

_TOLD_BEFORE = re.compile(
    r"(?:\d\s?[AaPp]\.?[Mm]\.?|:\d\d|local time|\d\s?(?:[A-Z]{3,4}))(?:\slocal\stime|\s[A-Z]{3,4})?\s\($"
)
"""A time of day before a bracket: what stands in it is the same time in another zone."""


def _clock(match: re.Match[str], context: Context) -> Resolved:
    if _TOLD_BEFORE.search(context.text, max(0, match.start() - 32), match.start()):
        return ()
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if hour > 24 or minute > 59 or _SCORE.search(context.before):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return _at(hour, minute, match, context)


def _from_to(match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Read “from 1 to 3 p.m.” as two times of one half of the day."""
    half = match["half"].lower().replace(".", "")
    first, last = int(match["h"]), int(match["h2"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    end = match.end("m") if match["m"] else match.end("h")
    late = last % 12 + (12 if half == "pm" else 0)
    early = first % 12 + (12 if half == "pm" and first % 12 < last % 12 else 0)
    return (
        Piece(match.start(), end, *_at(early, int(match["m"] or 0), match, context)),
        Piece(match.start("h2"), match.end(), *_at(late, int(match["m2"] or 0), match, context)),
    )


def _at(hour: int, minute: int, match: re.Match[str], context: Context) -> Meaning:
    day = _day_of(match, context)
    written = f"T{hour:02}:{minute:02}"
    if day is None:
        return "TIME", written
    context.speak_of(day)
    context.moment = datetime.combine(day, time(hour % 24, minute))
    return "TIME", f"{day.isoformat()}{written}"


def _day_of(match: re.Match[str], context: Context) -> date | None:
    """Return the day of a time of day: named beside it, in its sentence, or last spoken of."""
    groups = match.groupdict()
    for month, number, written in (("mon", "d", "y"), ("mon2", "d2", "y2")):
        if groups.get(month):
            year = int(groups[written]) if groups.get(written) else None
            found = day_of_month(year, month_of(groups[month]), int(groups[number]), context)
            return context.last if found and (found[1] or "X")[0].isdigit() else None
    word = groups.get("day") or ""
    if word:
        return _named_day(word, context)
    end = context.sentence_end or context.end
    told = context.last is not None and context.last_end >= context.sentence_start
    beside = (
        None if told else _DAY_NAME.search(context.text, context.end, min(end, context.end + 120))
    )
    if beside is not None:
        return _named_day(beside["day"], context)
    return context.anchor()


def _named_day(word: str, context: Context) -> date | None:
    name = word.lower().removeprefix("on ").split()[-1]
    if word.lower() in {"that night", "that day"}:
        return context.anchor()
    if name in _STEPS:
        return moved(context.published, _STEPS[name]) if context.published else None
    return context.weekday(weekday_of(name))


def _oclock(match: re.Match[str], context: Context) -> Meaning | None:
    hour = {"noon": 12, "midnight": 24, "midday": 12}[match["word"].lower()]
    return _at(hour, 0, match, context)


def _early(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the early hours of Thursday” as its morning."""
    day = _named_day(match["day"], context)
    if day is None:
        return "TIME", None
    context.speak_of(day)
    return "TIME", f"{day.isoformat()}TMO"


def _spoken(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “four o'clock in the afternoon” and “4 in the morning”."""
    hour = int(number_of(match["h"]) or 0)
    part = (match["part"] or "").lower()
    if not 1 <= hour <= 12:
        return None
    if part == "night" and hour == 12:
        hour = 24
    elif part in {"afternoon", "evening"} or (part == "night" and hour >= 6):
        hour = hour % 12 + 12
    elif part == "morning" and hour == 12:
        hour = 0
    return _at(hour, 0, match, context)


_ON = rf"(?:,?\s(?:on\s|of\s)?(?:(?P<day>(?:early\s)?{WEEKDAY}|yesterday|today|tomorrow|that\snight|that\sday)(?:,?\s(?:{MONTH})\s\d{{1,2}}(?!\d|:)|\s(?:{PART_OF_DAY}))?|(?P<mon>{MONTH})\s(?P<d>\d{{1,2}})(?!\d)(?:,\s(?P<y>{YEAR}))?|(?P<d2>\d{{1,2}})\s(?P<mon2>{MONTH_CAPITALS})(?!\w)(?:\s(?P<y2>{YEAR}))?))?"
_AROUND = r"(?:(?:[Aa]round|[Aa]pproximately|[Nn]early|[Aa]lmost|[Jj]ust\s(?:after|before))\s)?"

RULES: tuple[Rule, ...] = (
    rule("3:30 p.m.", rf"{_AROUND}(?P<h>\d{{1,2}}):(?P<m>[0-5]\d)(?::\d\d)?(?:\s?(?P<half>{_HALF})|\slocal\stime)?{_ZONE}{_ON}", _clock, triggers=A_DIGIT, first_words=words("around approximately nearly almost just 0")),
    rule("3 p.m.", rf"{_AROUND}(?P<h>\d{{1,2}})(?:\.(?P<m>\d\d))?\s?(?P<half>{_HALF}){_ZONE}{_ON}", _clock, triggers=A_DIGIT, first_words=words("around approximately nearly almost just 0")),
    rule("Friday at 6:55 a.m.", rf"(?P<day>{WEEKDAY}|[Yy]esterday|[Tt]oday|[Tt]omorrow)(?:\s{PART_OF_DAY})?,?\sat\s(?:about\s|around\s)?(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?(?:\s?(?P<half>{_HALF})|(?<=[:.]\d\d)){_ZONE}", _clock, triggers=A_WEEKDAY | words("yesterday today tomorrow"), first_words=A_WEEKDAY | words("yesterday today tomorrow")),
    rule("Oct. 13 at 11:06 p.m.", rf"(?:last\s)?(?:(?P<mon>{MONTH})\s(?P<d>\d{{1,2}})(?:,\s(?P<y>{YEAR}))?|(?P<d2>\d{{1,2}})\s(?P<mon2>{MONTH})(?:\s(?P<y2>{YEAR}))?),?\s(?:at\s)?(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?(?:\s?(?P<half>{_HALF})|(?<=:\d\d)){_ZONE}", _clock, triggers=A_MONTH, first_words=A_MONTH | words("last 0")),
    rule("23.00 local time", rf"{_AROUND}(?P<h>\d{{1,2}})\.(?P<m>[0-5]\d)(?P<half>)\s(?:local\stime|UTC|GMT){_ON}", _clock, triggers=A_DIGIT, first_words=words("around approximately nearly almost just 0")),
    rule("2117 UTC", rf"{_AROUND}(?P<h>[01]\d|2[0-3])[.h]?(?P<m>[0-5]\d)(?P<half>)\s?(?:UTC|GMT|Z\b|hours|hrs|local\stime|CET|CEST|EST|EDT|BST)(?:\s(?:UTC|GMT))?{_ON}", _clock, triggers=A_DIGIT, first_words=words("around approximately nearly almost just 0")),
    rule("1140 yesterday", rf"(?:(?<=[Aa]t\s)|(?<=around\s))(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<half>)\s(?P<day>yesterday|today|on\s{WEEKDAY})", _clock, triggers=A_YEAR, first_words=A_YEAR),
    rule("1 to 3 p.m.", rf"(?P<h>\d{{1,2}})(?::(?P<m>[0-5]\d))?\s?(?:to|and|until|till|-|–)\s?(?P<h2>\d{{1,2}})(?::(?P<m2>[0-5]\d))?\s?(?P<half>{_HALF}){_ZONE}{_ON}", _from_to, triggers=A_DIGIT, first_words=A_DIGIT),
    rule("four o'clock", rf"{_AROUND}(?P<h>{NUMBER_WORD}|\d{{1,2}})\s(?:o['’]clock(?:\s(?:in\sthe|at)\s(?P<part>{PART_OF_DAY}))?){_ON}", _spoken, ignore_case=True, triggers=words("clock"), first_words=FIRST_OF_NUMBER),
    rule("4 in the morning", rf"{_AROUND}(?P<h>{NUMBER_WORD}|\d{{1,2}})\s(?:in\sthe|at)\s(?P<part>{PART_OF_DAY}){_ON}", _spoken, ignore_case=True, triggers=words("morning afternoon evening night"), first_words=FIRST_OF_NUMBER),
    rule("the early hours of Thursday", rf"(?:the\s)?(?:early|small|pre-dawn)\s(?:morning\s)?hours\s(?:of|on)\s(?P<day>{WEEKDAY}|yesterday|today)(?:\smorning|,?\s(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?!\d))?", _early, triggers=words("hours")),
    rule("noon", rf"(?<![Hh]igh\s)(?P<word>[Nn]oon|[Mm]idnight|[Mm]idday)(?!\w){_ZONE}{_ON}(?!-)", _oclock, triggers=words("noon midnight midday"), first_words=words("noon midnight midday")),
)  # fmt: skip
