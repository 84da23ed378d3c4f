"""Holidays whose day is the same each year, or can be reckoned."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, easter, nth_weekday, shift
from reader.dates.known_days import full_day
from reader.dates.lexicon import (
    YEAR,
)
from reader.dates.rule import DAY_SLOT, Meaning, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

Reckon = Callable[[int], date | None]
"""The day of a holiday in a year."""


def _fixed(month: int, day: int) -> Reckon:
    return lambda year: calendar_day(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Reckon:
    return lambda year: nth_weekday(year, month, weekday, number)


def _from_easter(days: int) -> Reckon:
    return lambda year: easter(year) + timedelta(days)


def _after_thanksgiving(days: int) -> Reckon:
    def reckon(year: int) -> date | None:
        thursday = nth_weekday(year, 11, 3, 4)
        return thursday + timedelta(days) if thursday else None

    return reckon


def _election_day(year: int) -> date | None:
    monday = nth_weekday(year, 11, 0, 1)
    return monday + timedelta(1) if monday else None


HOLIDAYS: dict[str, Reckon] = {
    "new year['’]s eve": _fixed(12, 31),
    "new year['’]s(?: day)?": _fixed(1, 1),
    "new year": _fixed(1, 1),
    "(?:martin luther king(?:,? jr\\.?)?(?:['’]s)?|mlk) (?:day|holiday)": _nth(1, 0, 3),
    "epiphany": _fixed(1, 6),
    "(?:st\\.? )?valentine['’]s day": _fixed(2, 14),
    "presidents?['’]? day": _nth(2, 0, 3),
    "(?:st\\.?|saint) patrick['’]s day": _fixed(3, 17),
    "april fools?['’]?s?['’]? day": _fixed(4, 1),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter monday": _from_easter(1),
    "easter(?: sunday| day)?": _from_easter(0),
    "pentecost|whit sunday": _from_easter(49),
    "anzac day": _fixed(4, 25),
    "may day|international (?:labou?r|workers['’]) day": _fixed(5, 1),
    "memorial day": _nth(5, 0, -1),
    "juneteenth": _fixed(6, 19),
    "mother['’]?s['’]? day": _nth(5, 6, 2),
    "father['’]?s['’]? day": _nth(6, 6, 3),
    "groundhog day": _fixed(2, 2),
    "earth day": _fixed(4, 22),
    "cinco de mayo": _fixed(5, 5),
    "black friday": _after_thanksgiving(1),
    "cyber monday": _after_thanksgiving(4),
    "canada day": _fixed(7, 1),
    "independence day|fourth of july|july fourth": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labou?r day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "halloween|hallowe['’]en": _fixed(10, 31),
    "guy fawkes (?:day|night)|bonfire night": _fixed(11, 5),
    "election day": _election_day,
    "veterans?['’]? day|remembrance day|armistice day": _fixed(11, 11),
    "thanksgiving(?: day)?": _nth(11, 3, 4),
    "christmas eve": _fixed(12, 24),
    "christmas(?: day)?|xmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}
"""Pattern of a holiday's name -> its day in a year. Days of nations are those of the United States
unless only one nation has them."""
_RECKONED = [(lazy_compile(name, re.IGNORECASE), reckon) for name, reckon in HOLIDAYS.items()]
_NAME_AFTER = lazy_compile(
    r"\s(?:[A-Z][a-z]|Island|carol|tree|card|present|gift|song|movie|special|album|egg|bunny|parade|massacre)"
)
_ALSO_A_THING = lazy_compile(r"mother|father|black|cyber", re.IGNORECASE)
"""Days whose names also mean a custom: a word before them shows that the day is meant."""
_ON = lazy_compile(r"\b(?:on|since|by|until|before|after|till|from|for)\s$", re.IGNORECASE)
_PERSON_BEFORE = lazy_compile(r"\b(?:Mr|Mrs|Ms|Dr|Father)\.?\s$")


def _reckon(name: str) -> Reckon | None:
    return next((reckon for pattern, reckon in _RECKONED if pattern.fullmatch(name)), None)


def _holiday(match: re.Match[str], context: Context) -> Meaning | None:
    if _NAME_AFTER.match(context.after) or _PERSON_BEFORE.search(context.before):
        return None
    reckon = _reckon(match["name"])
    if reckon is None or (match["name"].lower() == "new year" and match["name"][0].islower()):
        return None
    told = match["y"] or match["rel"] or match["step"]
    if _ALSO_A_THING.match(match["name"]) and not (told or _ON.search(context.before)):
        return None
    year = int(match["y"]) if match["y"] else _year(reckon, match["step"], context)
    if match["rel"] and context.published is not None:
        year = context.published.year + {"last": -1, "this": 0, "next": 1}[match["rel"].lower()]
    day = reckon(year) if year and 1583 <= year <= 9999 else None
    if day is None:
        return "DATE", None
    if match["week"]:
        # Easter ends its week; a Monday that is free ends the weekend.
        weekend = match["week"].strip() == "weekend"
        week = shift(day - timedelta(weekend and day.weekday() == 0), "W", 0)
        return "DATE", f"{week}-WE" if weekend else week
    return full_day(day, context)


def _year(reckon: Reckon, step: str | None, context: Context) -> int | None:
    """Return the year of a holiday: the last one, or the next if the clause looks ahead."""
    if context.published is None:
        return context.last_year
    year = context.published.year
    here = reckon(year)
    if here is None:  # pragma: no cover - each holiday of the table has its day in every year
        return None
    word = (step or "").lower()
    if word == "last":
        return year - (here >= context.published)
    if word == "next":
        return year + (here <= context.published)
    days = (here - context.published).days
    if word == "this" or 0 <= days <= 45 or (days > 0 and context.is_future()):
        return year
    if days > 0:
        return year - 1
    return year + 1 if days < -45 and context.is_future() else year


_FIRST_WORDS = words(
    "new martin mlk international mother father mothers fathers groundhog earth cinco black cyber epiphany st saint valentine presidents president april ash palm maundy good easter pentecost whit anzac "
    "may memorial juneteenth canada independence fourth july bastille labor labour columbus halloween hallowe guy bonfire "
    "election veterans veteran remembrance armistice thanksgiving christmas xmas boxing last next this"
)
_TRIGGERS = words(
    "year day holiday night epiphany wednesday sunday thursday friday monday easter pentecost juneteenth july "
    "mayo halloween hallowe thanksgiving christmas xmas eve"
)
RULES: tuple[Rule, ...] = (
    rule("Christmas Day", rf"(?:(?P<step>[Ll]ast|[Nn]ext|[Tt]his)\s)?(?P<name>{'|'.join(HOLIDAYS)})(?P<week>\s(?:week|weekend)\b)?(?:(?:,|\sof|\sin)?\s(?:(?P<y>{YEAR})|(?P<rel>last|this|next)\syear))?", _holiday, ignore_case=True, triggers=_TRIGGERS, first_words=_FIRST_WORDS, states=DAY_SLOT),
)  # fmt: skip
