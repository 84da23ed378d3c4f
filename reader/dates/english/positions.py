"""Days named by their place in a month, a week or a year: “the last Friday in October”, “on the 9th”."""

import re
from calendar import monthrange

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, nth_weekday, shift
from reader.dates.day_of_month import Month, day_of_number, days_of_number, month_after, nearest
from reader.dates.known_days import full_day
from reader.dates.lexicon import (
    A_MONTH,
    A_WEEKDAY,
    A_YEAR,
    FIRST_OF_ORDINAL,
    MONTH,
    ORDINAL,
    WEEKDAY,
    YEAR,
    month_of,
    ordinal_of,
    weekday_of,
)
from reader.dates.rule import DAY_SLOT, Meaning, Rule, rule, words

_STEPS = {"last": -1, "previous": -1, "past": -1, "next": 1, "following": 1, "coming": 1}


def _number(word: str) -> int | None:
    """Return the place that a word says; -1 is the last."""
    return -1 if word.lower() in {"last", "final"} else ordinal_of(word)


def _month_said(match: re.Match[str], context: Context) -> Month | None:
    """Return the month that is named, or counted from the one of publication."""
    if match["mon"]:
        month = month_of(match["mon"])
        year = int(match["y"]) if match["y"] else _year_said(match["rel"], context)
        year = year or context.year_for(month)
        return (year, month) if year else None
    if context.published is None:
        return None
    step = next((_STEPS[word] for word in match["of"].lower().split() if word in _STEPS), 0)
    return month_after((context.published.year, context.published.month), step)


def _year_said(relation: str | None, context: Context) -> int | None:
    if not relation or context.published is None:
        return None
    return context.published.year + _STEPS.get(relation.lower(), 0)


def _nth_weekday(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the second Sunday in May” and “the last Friday of next month”."""
    number = _number(match["n"])
    if number is None or number > 5:
        return None
    month = _month_said(match, context)
    day = nth_weekday(*month, weekday_of(match["day"]), number) if month else None
    return full_day(day, context) if day else ("DATE", None)


def _weekday_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the last Monday of 2023” and “the first Friday of 2024”."""
    year, weekday = int(match["y"]), weekday_of(match["day"])
    month = (year, 1) if match["n"].lower() == "first" else (year, 12)
    day = nth_weekday(*month, weekday, 1 if month[1] == 1 else -1)
    return full_day(day, context) if day else ("DATE", None)


def _nth_weekend(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the last weekend of July” as the one of its last Saturday."""
    number, month = _number(match["n"]), _month_said(match, context)
    saturday = nth_weekday(*month, 5, number) if month and number and number <= 5 else None
    return "DATE", shift(saturday, "WE", 0) if saturday else None


def _nth_day(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the last day of June”, “the third day of October” and “the 23rd of last month”."""
    number, month = _number(match["n"]), _month_said(match, context)
    if number is None or month is None:
        return None if number is None else ("DATE", None)
    if number < 0:
        number = monthrange(*month)[1] if 1 <= month[0] <= 9999 else 0
    day = calendar_day(*month, number)
    return full_day(day, context) if day else None


def _edge_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the last day of the year” and “the first day of 1990”."""
    year = int(match["y"]) if match["y"] else None
    if year is None and context.published is not None:
        words_ = match["of"].lower().split()
        year = context.published.year + next((_STEPS[word] for word in words_ if word in _STEPS), 0)
    if year is None:
        return "DATE", None
    month, number = (1, 1) if match["n"].lower() == "first" else (12, 31)
    day = calendar_day(year, month, number)
    return full_day(day, context) if day else ("DATE", None)


def _the_nth(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “on the 9th”."""
    number = ordinal_of(match["d"])
    day = day_of_number(number, context) if number else None
    return full_day(day, context) if day else ("DATE", None)


def _weekday_the_nth(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Tuesday the 14th” as the nearest 14th that is one, where the verb looks."""
    number, weekday = ordinal_of(match["d"]), weekday_of(match["day"])
    if context.published is None or number is None:
        return "DATE", None
    fits = [
        day
        for day in days_of_number(number, context.published, range(-7, 8))
        if day.weekday() == weekday
    ]
    found = nearest(fits, context)
    return full_day(found, context) if found else None


_OF_MONTH = (
    rf"\s(?:of|in)\s(?:(?P<mon>{MONTH})(?:,?\s(?:of\s)?(?:(?P<y>{YEAR})|(?P<rel>last|this|next)\syear))?"
    r"|(?P<of>(?:the\s)?(?:(?:last|this|next|previous|following|coming|current|same)\s)?month))"
)
_PREPOSITION = "".join(
    rf"(?<=\b{word}\s)|"
    for word in "on On by By until Until till since Since before Before after After".split()
)[:-1]
_NOT_A_NOUN = (
    "the a an he she it they we i you there his her its their our my and but or when while as at in with for because "
    "after before was were is are will would had has said that who which this no all both two three some police"
)
_ENDS = rf"(?=[.,;:)”\"]|$|\s(?:{'|'.join(_NOT_A_NOUN.split())})\b|\s[A-Z])"
"""Words after “the 9th” where no noun follows: “the 9th floor”."""
_DIGITS = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)"

RULES: tuple[Rule, ...] = (
    rule("the second Sunday in May", rf"(?:[Tt]he\s)?(?P<n>{ORDINAL}|[Ll]ast|final|First)\s(?P<day>{WEEKDAY}){_OF_MONTH}", _nth_weekday, triggers=(A_WEEKDAY, A_MONTH | words("month")), first_words=FIRST_OF_ORDINAL | words("the last final 0"), states=DAY_SLOT),
    rule("the last Monday of 2023", rf"(?:[Tt]he\s)?(?P<n>[Ff]irst|[Ll]ast|final)\s(?P<day>{WEEKDAY})\s(?:of|in)\s(?P<y>{YEAR})", _weekday_of_year, triggers=(A_WEEKDAY, A_YEAR), first_words=words("the first last final"), states=DAY_SLOT),
    rule("the last weekend of July", rf"(?:[Tt]he\s)?(?P<n>{ORDINAL}|[Ll]ast|final)\sweekend{_OF_MONTH}", _nth_weekend, triggers=words("weekend"), first_words=FIRST_OF_ORDINAL | words("the last final 0")),
    rule("the last day of June", rf"(?:[Tt]he\s)?(?:very\s)?(?P<n>{ORDINAL}|[Ll]ast|final)\sday{_OF_MONTH}", _nth_day, triggers=words("day"), first_words=FIRST_OF_ORDINAL | words("the very last final 0"), states=DAY_SLOT),
    rule("the last day of the year", rf"(?:[Tt]he\s)?(?:very\s)?(?P<n>first|[Ll]ast|final)\sday\s(?:of|in)\s(?:(?P<y>{YEAR})|(?P<of>(?:the|this|last|next)\syear))", _edge_of_year, triggers=words("day"), first_words=words("the very first last final"), states=DAY_SLOT),
    rule("the 23rd of last month", rf"(?:[Tt]he\s)?(?P<n>{_DIGITS})\sof\s(?:(?P<of>(?:the\s)?(?:(?:last|this|next|previous|following|coming|current|same)\s)?month)|(?P<mon>(?!))(?P<y>)(?P<rel>))", _nth_day, triggers=(words("month"), words("0th")), first_words=words("the 0"), states=DAY_SLOT),
    rule("Tuesday the 14th", rf"(?P<day>{WEEKDAY}),?\s(?:the\s)?(?P<d>{_DIGITS})(?!\s(?:of|[a-z]+(?:st|nd|rd|th))\b)", _weekday_the_nth, triggers=(A_WEEKDAY, words("0th")), first_words=A_WEEKDAY, states=DAY_SLOT),
    rule("on the 9th", rf"(?:{_PREPOSITION})the\s(?P<d>{_DIGITS}){_ENDS}", _the_nth, triggers=words("0th"), first_words=words("the"), states=DAY_SLOT),
)  # fmt: skip
