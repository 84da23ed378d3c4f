"""Ranges and lists: several days, months or years that share a month or a year."""

import re

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, month_value
from reader.dates.english.days import DAY
from reader.dates.known_days import day_of_month, month_meaning, until_day
from reader.dates.lexicon import (
    A_DASH,
    A_DIGIT,
    A_MONTH,
    A_YEAR,
    MONTH,
    YEAR,
    month_of,
)
from reader.dates.rule import Piece, Range, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_ENDING = r"(?:st|nd|rd|th)?"
_DASH = r"\s?[-–—]\s?"
_JOIN = r"(?:\s(?:and|to|or|through|until|till)\s)"
_LONGEST = 15
"""Years of a span over the turn of a century: 1999-03 is one, 2012-08 is a month."""
_NUMBER = lazy_compile(r"\d{1,2}")


def _day_range(match: re.Match[str], context: Context) -> Range | None:
    """Read “3-5 May 2021” as the day on which it begins, and until when it lasts."""
    first, second, month = int(match["d"]), int(match["e"]), month_of(match["mon"])
    if second <= first or calendar_day(2024, month, second) is None:
        return None
    found = day_of_month(int(match["y"]) if match["y"] else None, month, first, context)
    return until_day(found, month, second)


def _listed_days(match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Read “3, 4 and 7 June” and “April 24 and 25” as one day for each number."""
    month = month_of(match["mon"])
    numbers = [found for name in ("days", "last") for found in _numbers(match, name)]
    year = int(match["y"]) if match["y"] else context.year_for(month, numbers[-1][2])
    if any(calendar_day(year or 2024, month, number) is None for _, _, number in numbers):
        return None
    beside = min(numbers, key=lambda each: abs(each[0] - match.start("mon")))
    pieces = []
    for each in numbers:
        begin, stop = _with_month(each, match, beside=each == beside, last=each == numbers[-1])
        pieces += [
            Piece(begin, stop, *found)
            for found in (day_of_month(year, month, each[2], context),)
            if found
        ]
    return tuple(pieces)


def _with_month(
    number: tuple[int, int, int], match: re.Match[str], *, beside: bool, last: bool
) -> tuple[int, int]:
    """Return the span of a day of a list: the one beside the month holds it, the last the year."""
    start, end, _ = number
    if beside:
        start, end = min(start, match.start("mon")), max(end, match.end("mon"))
    return start, max(end, match.end("y")) if match["y"] and last else end


def _numbers(match: re.Match[str], group: str) -> list[tuple[int, int, int]]:
    start = match.start(group)
    text = match[group] or ""
    return [
        (start + found.start(), start + _with_ending(text, found.end()), int(found[0]))
        for found in _NUMBER.finditer(text)
    ]


def _with_ending(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] in {"st", "nd", "rd", "th"} else end


def _month_range(match: re.Match[str], context: Context) -> Range | None:
    """Read “May-June” and “May-June 2021” as the month with which it begins."""
    first, last = month_of(match["mon"]), month_of(match["end"])
    year = int(match["y"]) if match["y"] else context.year_for(first)
    if year is None:
        return Range("DATE", f"XXXX-{first:02}", until=f"XXXX-{last:02}")
    over = last < first
    begins = year - (bool(match["y"]) and over)
    until = month_value(begins + over, last)
    return Range(*month_meaning(begins, first, context), until=until)


def _day_to_day(match: re.Match[str], context: Context) -> Range | None:
    """Read “30 May-2 June” and “May 30-June 2” as the day on which it begins."""
    year = int(match["y"]) if match["y"] else None
    found = day_of_month(year, month_of(match["mon"]), int(match["d"]), context)
    return until_day(found, month_of(match["end"]), int(match["e"]))


def _years(match: re.Match[str], context: Context) -> Range | None:
    """Read “1914-18” and “the 2024/25 season” as the year in which it begins."""
    first, second = int(match["y"]), match["z"]
    last = int(match["y"][: 4 - len(second)] + second)
    if len(second) == 2 and last <= first:
        if last + 100 - first > _LONGEST and 1 <= int(second) <= 12:
            context.speak_of_month(first, int(second))
            return Range("DATE", month_value(first, int(second)))
        last += 100
    if not first < last <= first + 130:
        return None
    context.speak_of_year(first)
    return Range("DATE", f"{first:04}", until=f"{last:04}")


def _shared_months(match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Read “May and June 2021” as two months of one year."""
    year = int(match["y"])
    first, second = month_of(match["mon"]), month_of(match["end"])
    context.speak_of_year(year)
    early = year - (match["joint"].strip() in {"to", "through", "until"} and first > second)
    return (
        Piece(match.start("mon"), match.end("mon"), "DATE", month_value(early, first)),
        Piece(match.start("end"), match.end("y"), "DATE", month_value(year, second)),
    )


def _half_year(match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Read “from 1938 to 40” as two years."""
    first = match["y"]
    second = first[:2] + match["z"]
    if int(second) <= int(first):
        return None
    return (
        Piece(match.start("y"), match.end("y"), "DATE", first),
        Piece(match.start("z"), match.end("z"), "DATE", second),
    )


_YEAR = rf"(?:(?:,\s?|\s)(?P<y>{YEAR})(?!\d))?"

RULES: tuple[Rule, ...] = (
    rule("3-5 May", rf"(?:the\s)?(?P<d>{DAY}){_ENDING}{_DASH}(?P<e>{DAY}){_ENDING}(?:\sof)?\s(?P<mon>{MONTH}){_YEAR}", _day_range, triggers=(A_MONTH, A_DASH), first_words=words("the 0")),
    rule("May 3-5", rf"(?P<mon>{MONTH})\s(?P<d>{DAY}){_ENDING}{_DASH}(?P<e>{DAY}){_ENDING}(?!:|\d|[-/]){_YEAR}", _day_range, triggers=(A_MONTH, A_DASH), first_words=A_MONTH),
    rule("30 May-2 June", rf"(?P<d>{DAY}){_ENDING}\s(?P<mon>{MONTH}){_DASH}(?P<e>{DAY}){_ENDING}\s(?P<end>{MONTH}){_YEAR}", _day_to_day, triggers=(A_MONTH, A_DASH), first_words=A_DIGIT),
    rule("May 30-June 2", rf"(?P<mon>{MONTH})\s(?P<d>{DAY}){_ENDING}{_DASH}(?P<end>{MONTH})\s(?P<e>{DAY}){_ENDING}(?!:|\d){_YEAR}", _day_to_day, triggers=(A_MONTH, A_DASH), first_words=A_MONTH),
    rule("3, 4 and 7 June", rf"(?:the\s)?(?P<days>{DAY}{_ENDING}(?:,\s?{DAY}{_ENDING}){{0,5}}),?{_JOIN}(?:the\s)?(?P<last>{DAY}{_ENDING})(?:\sof)?\s(?P<mon>{MONTH}){_YEAR}", _listed_days, triggers=A_MONTH, first_words=words("the 0")),
    rule("June 3, 4 and 7", rf"(?P<mon>{MONTH})\s(?P<days>{DAY}{_ENDING}(?:,\s?{DAY}{_ENDING}){{0,5}}),?{_JOIN}(?:the\s)?(?P<last>{DAY}{_ENDING})(?!\d|:|\s(?:percent|people|{MONTH})|%){_YEAR}", _listed_days, triggers=(A_MONTH, A_DIGIT), first_words=A_MONTH),
    rule("May and June 2021", rf"(?P<mon>{MONTH})(?P<joint>{_JOIN})(?P<end>{MONTH})(?:,?\s|\sof\s)(?P<y>{YEAR})", _shared_months, triggers=(A_MONTH, A_YEAR), first_words=A_MONTH),
    rule("May-June", rf"(?P<mon>{MONTH}){_DASH}(?P<end>{MONTH})(?:,?\s(?P<y>{YEAR}))?", _month_range, triggers=(A_MONTH, A_DASH), first_words=A_MONTH),
    rule("the 2024-25 season", rf"(?:the\s)?(?P<y>{YEAR})[-–—/](?P<z>\d\d(?:\d\d)?)(?!\d|[-–/]\d)\s(?:fiscal\s|academic\s|school\s|financial\s)?(?:season|year)", _years, triggers=(A_YEAR, words("season year")), first_words=A_YEAR | words("the")),
    rule("1914-18", rf"(?P<y>{YEAR})[-–—/](?P<z>\d\d(?:\d\d)?)(?!\d|[-–/]\d)", _years, triggers=words("0000- 0000/"), first_words=words("0000- 0000/")),
    rule("1938 to 40", rf"(?<=from\s)(?P<y>{YEAR})\sto\s(?P<z>\d\d)(?!\d|\s(?:percent|people|million))", _half_year, triggers=(A_YEAR, words("to")), first_words=A_YEAR),
)  # fmt: skip
