"""Seasons of the year, by the months in which the north has them."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import (
    A_SEASON,
    EDGE,
    FIRST_OF_NUMBER,
    NUMBER_WORD,
    SEASON,
    SEASONS,
    YEAR,
    full_year,
    number_of,
)
from reader.dates.rule import Meaning, Rule, rule, words

_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Season -> the month in which it begins."""


def _season_year(match: re.Match[str], context: Context) -> Meaning | None:
    year = full_year(match["y"][:4].lstrip("'’"))
    context.speak_of_year(year)
    return "DATE", f"{year:04}-{SEASONS[match['season'].lower()]}"


def _season_of_step(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    step = {"last": -1, "this": 0, "next": 1}[match["rel"].lower()]
    return "DATE", f"{context.published.year + step:04}-{SEASONS[match['season'].lower()]}"


def _step_season(match: re.Match[str], context: Context) -> Meaning | None:
    word, season = match["step"].lower().removeprefix("the "), SEASONS[match["season"].lower()]
    if word == "that":
        return "DATE", f"{context.last_year:04}-{season}" if context.last_year else None
    anchor = context.last_day_or_year() if word in {"following", "previous"} else context.published
    if anchor is None:
        return "DATE", None
    begins, year = _BEGINS[season], anchor.year
    if word in {"last", "this past", "past", "previous"}:
        year -= begins + 2 >= anchor.month or season == "WI"
    elif word in {"next", "coming", "following", "this coming"}:
        year += begins <= anchor.month
    elif season == "WI" and anchor.month <= 3:
        year -= 1
    return "DATE", f"{year:04}-{season}"


def _seasons_ago(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “two winters ago”: one before the last."""
    season, number = SEASONS[match["season"].lower()], number_of(match["n"])
    if context.published is None or number is None:
        return "DATE", None
    ended = season != "WI" and _BEGINS[season] + 2 < context.published.month
    return "DATE", f"{context.published.year + ended - int(number):04}-{season}"


def _season(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    season = SEASONS[match["season"].lower()]
    year = context.published.year
    ahead = _BEGINS[season] > context.published.month
    if ahead and context.tense() == "past":
        year -= 1
    return "DATE", f"{year:04}-{season}"


_MODIFIER = rf"(?:{EDGE}|(?:earlier|later)\s)"
_STEP = r"(?P<step>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]his\spast|[Tt]his\scoming|[Pp]ast|[Cc]oming|(?:[Tt]he\s)?(?:following|previous))"

RULES: tuple[Rule, ...] = (
    rule("summer 2020", rf"(?:the\s)?{EDGE}(?P<season>{SEASON})(?:,?\sof|,)?\s(?P<y>{YEAR}(?:[-–/]\d\d(?:\d\d)?)?|['’]\d\d)(?!\d)", _season_year, triggers=A_SEASON, first_words=A_SEASON | words("the early late mid")),
    rule("summer of last year", rf"(?:the\s)?{EDGE}(?P<season>{SEASON})\s(?:of\s)?(?P<rel>last|this|next)\syear", _season_of_step, triggers=A_SEASON, first_words=A_SEASON | words("the early late mid")),
    rule("two winters ago", rf"(?P<n>{NUMBER_WORD}|\d{{1,2}})\s(?P<season>{SEASON})s\sago", _seasons_ago, ignore_case=True, triggers=(words("springs summers autumns falls winters"), words("ago")), first_words=FIRST_OF_NUMBER),
    rule("last summer", rf"{_MODIFIER}{_STEP}\s(?P<season>{SEASON})(?!\s(?:House|[A-Z]))", _step_season, triggers=A_SEASON, first_words=words("the early late mid earlier later last next this that past coming following previous")),
    rule("the summer", rf"(?:(?<=[Ii]n\s)|(?<=[Ff]or\s)|(?<=by\s)|(?<=until\s)|(?<=[Oo]ver\s)|(?<=during\s)|(?<=[Dd]uring\s)|(?<=since\s)|(?<=into\s)|(?<=of\s))the\s{EDGE}(?P<season>summer|winter|autumn|spring|fall)(?!\s(?:of|and|season|break|from|leak|in\s|to\s|games|Games|Olympics|internship|school|sun|market))", _season, triggers=A_SEASON, first_words=words("the")),
    rule("over the summer", r"(?<=[Oo]ver\sthe\s)(?P<season>summer|winter|autumn)", _season, triggers=A_SEASON),
)  # fmt: skip
