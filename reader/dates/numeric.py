"""Days in numbers, which every language has, and those of China, Japan and Korea."""

import re

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, month_value, week_day
from reader.dates.known_days import day_of_month, full_day, month_meaning
from reader.dates.lexicon import A_YEAR, YEAR, full_year
from reader.dates.rule import DAY_SLOT, Meaning, Rule, rule, unspaced, words
from reader.document.lazy_pattern import lazy_compile


def _year_first(match: re.Match[str], context: Context) -> Meaning | None:
    day = calendar_day(int(match["y"]), int(match["m"]), int(match["d"]))
    if day is None:
        return None
    hour = match["t"]
    if hour and (int(hour[:2]) > 24 or int(hour[3:5]) > 59):
        return None
    context.speak_of(day)
    return ("TIME", f"{day.isoformat()}T{hour[:5]}") if hour else ("DATE", day.isoformat())


def _by_habit(match: re.Match[str], context: Context) -> Meaning | None:
    """Read two numbers and a year in the order that the text has."""
    year = full_year(match["y"], context.published.year if context.published else None)
    day = context.order.read(
        int(match["a"]), int(match["b"]), year, context.weekday_beside(match.start())
    )
    return full_day(day, context) if day else None


def _day_first(match: re.Match[str], context: Context) -> Meaning | None:
    year = full_year(match["y"], context.published.year if context.published else None)
    day = calendar_day(year, int(match["b"]), int(match["a"]))
    return full_day(day, context) if day else None


def _month_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    return month_meaning(int(match["y"]), int(match["m"]), context)


def _without_year(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “on 15/2”: after a word or a weekday that a day follows."""
    if not _is_day_here(context) or _PARTS_AFTER.match(context.after):
        return None
    first, second = int(match["a"]), int(match["b"])
    day_first = context.order.day_first if context.order.language == "en" else True
    pairs = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    for month, number in pairs:
        if calendar_day(2024, month, number) is not None:
            return day_of_month(None, month, number, context)
    return None


def _is_day_here(context: Context) -> bool:
    return (
        _ON.search(context.before) is not None or context.weekday_beside(context.start) is not None
    )


def _short_year(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “18.05.21” and “18-5-21”, which are versions and scores unless a word points to a day."""
    if context.order.language == "en" and not _is_day_here(context):
        return None
    padded = len(match["a"]) == len(match["b"]) == 2
    return (
        _day_first(match, context) if padded or "." in match[0] or _is_day_here(context) else None
    )


def _iso_week(match: re.Match[str], context: Context) -> Meaning | None:
    year, week = int(match["y"]), int(match["w"])
    if week_day(year, week) is None:
        return None
    day = week_day(year, week, int(match["d"])) if match["d"] else None
    if day is None:
        context.speak_of_year(year)
        return "DATE", f"{year:04}-W{week:02}"
    return full_day(day, context)


def _east_asian(match: re.Match[str], context: Context) -> Meaning | None:
    """Read 1939年9月1日, 1939年9月, 9月1日 and 1939年."""
    year = int(match["y"]) if match["y"] else None
    month, number = int(match["m"] or 0), int(match["d"] or 0)
    if month > 12 or (match["m"] and not month) or not (match["y"] or match["d"]):
        return None
    if year is None:
        year = context.year_for(month, number)
    decade = _DECADE.match(context.text, match.end())
    if decade and not month and year is not None:
        return "DATE", f"{year:04}"[: 2 if year % 100 == 0 and year < 2000 else 3]
    if not number:
        context.speak_of_year(year or 0)
        return "DATE", month_value(year or 0, month) if month else f"{year:04}"
    day = calendar_day(year, month, number) if year else None
    if day is None:
        possible = year is None and calendar_day(2024, month, number)
        return ("DATE", f"XXXX-{month:02}-{number:02}") if possible else None
    return full_day(day, context)


_ON = lazy_compile(
    r"\b(?:on|by|until|since|from|before|after|dated|due|am|vom|bis|zum|ab|le|du|au|dès|el|del|al|il|dal|em|dia|op|tot|vanaf|den|dem)\s$",
    re.IGNORECASE,
)
"""Words that a day follows."""
_PARTS_AFTER = lazy_compile(r"\s(?:of|full|stars?|cups?|inch|miles?|majority|split)\b")
"""Things that are counted in fractions."""
_DECADE = lazy_compile(r"\s?代")
"""What makes 1980年 the 1980s."""
_CLOCK = r"(?:[T ](?P<t>\d\d:\d\d)(?::\d\d(?:\.\d{1,6})?)?(?:Z|\s?[+-]\d\d:?\d\d)?)?"

RULES: tuple[Rule, ...] = (
    rule("2021-05-18", rf"(?P<y>{YEAR})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?![-/]|\.\d){_CLOCK}", _year_first, triggers=words("0000- 0000/ 0000."), first_words=words("0000- 0000/ 0000."), states=DAY_SLOT),
    rule("2021-W20", rf"(?P<y>{YEAR})-?W(?P<w>\d\d)(?:-(?P<d>[1-7]))?", _iso_week, triggers=words("w"), first_words=A_YEAR),
    rule("5/18/2021", r"(?<!/)(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)(?!/)", _by_habit, triggers=words("0/"), first_words=words("0/"), states=DAY_SLOT),
    rule("18-05-2021", r"(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>(?:19|20)\d\d)(?!-)", _by_habit, triggers=A_YEAR, first_words=words("0-"), states=DAY_SLOT),
    rule("18.5.2021", r"(?P<a>\d{1,2})\.\s?(?P<b>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d)(?!\.\d)", _day_first, triggers=A_YEAR, first_words=words("0."), states=DAY_SLOT),
    rule("05/2021", r"(?<!/)(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)(?!/)", _month_of_year, triggers=A_YEAR, first_words=words("0/")),
    rule("15/2", r"(?<!/)(?!9/11|24/7|7/7)(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![/\d-]|[.,]\d|\s?%)", _without_year, triggers=words("0/"), first_words=words("0/"), states=DAY_SLOT),
    rule("18.05.21", r"(?P<a>\d{1,2})\.\s?(?P<b>\d{1,2})\.\s?(?P<y>\d\d)(?![.,:]\d)", _short_year, triggers=words("0."), first_words=words("0."), states=DAY_SLOT),
    rule("18-05-21", r"(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>\d\d)(?!-)", _short_year, triggers=words("0-"), first_words=words("0-"), states=DAY_SLOT),
    unspaced("1939年9月1日", r"(?:(?P<y>\d{4})\s?[年년]\s?)?(?:(?P<m>\d{1,2})\s?[月월]\s?(?:(?P<d>\d{1,2})\s?[日号號일])?)?(?<=[年月日号號년월일])(?![間间])", _east_asian, triggers=words("0日"), states=DAY_SLOT),
)  # fmt: skip
"""What every language has. Beside a weekday the numbers are read so that the day is that weekday."""
