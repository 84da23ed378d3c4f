"""Weeks, months and years counted from the one of publication, or from the one mentioned."""

import re
from datetime import date

from reader.dates.context import Context
from reader.dates.date_arithmetic import month_value, shift
from reader.dates.lexicon import (
    A_MONTH,
    A_UNIT,
    MONTH,
    month_of,
)
from reader.dates.rule import Meaning, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

LETTERS = {
    "day": "D", "week": "W", "month": "MO", "quarter": "Q", "year": "Y", "decade": "E",
    "century": "C", "centurie": "C", "weekend": "WE", "fortnight": "W", "night": "D",
    "millennium": "L", "millennia": "L",
}  # fmt: skip
"""Unit -> its letter for ``date_arithmetic.shift``."""
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1,
    "this": 0, "current": 0, "this past": -1, "this coming": 1,
}  # fmt: skip
_FROM_LAST_DATE = frozenset({"following", "previous", "preceding"})
"""Steps that are counted from the date last mentioned."""

_LENGTHS = frozenset({"week", "month", "quarter", "year"})
_LASTING = {
    "last": lazy_compile(r"\b(?:for|over)\s$", re.IGNORECASE),
    "next": lazy_compile(r"\bover\s$", re.IGNORECASE),
}
"""What makes “the last year” a length of time: “over the last year”, “for the last week”."""


def _step_unit(match: re.Match[str], context: Context) -> Meaning | None:
    word, unit = match["step"].lower().removeprefix("the "), match["unit"].lower()
    if word == "last" and match["the"] and unit in {"decade", "century"}:
        return "DURATION", {"decade": "P10Y", "century": "P100Y"}[unit]
    if match["the"] and _is_length(word, unit, context):
        return None
    anchor = context.anchor_of(unit) if word in _FROM_LAST_DATE else context.published
    if (
        anchor is None
        and unit == "year"
        and context.year is not None
        and word not in _FROM_LAST_DATE
    ):
        return "DATE", f"{context.year + _STEPS[word]:04}"
    if anchor is None:
        return "DATE", None
    if unit == "weekend" and word == "this" and not context.is_future():
        return "DATE", _weekend_before(anchor, context)
    value = shift(anchor, LETTERS[unit], _STEPS[word])
    if value is not None and unit == "year" and value.isdigit():
        context.speak_of_year(int(value))
    return "DATE", value


def _is_length(word: str, unit: str, context: Context) -> bool:
    """Return whether a step is a length of time, which is read elsewhere."""
    lasting = unit in _LENGTHS and _LASTING.get(word)
    return bool(lasting and lasting.search(context.before)) and context.after[:3] != " of"


def _weekend_before(published: date, context: Context) -> str | None:
    """Return the weekend that was, for a text of the days after it, or the one that is."""
    early = published.weekday() < (2 if context.tense() == "past" else 1)
    return shift(published, "WE", -1 if early else 0)


def _the_weekend(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    ahead = context.is_future() or context.published.weekday() >= 5
    return "DATE", shift(context.published, "WE", 0 if ahead else -1)


def _that_unit(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    if unit == "year":
        year = context.last_year or (context.published.year if context.published else None)
        return "DATE", f"{year:04}" if year else None
    anchor = context.last
    return "DATE", shift(anchor, LETTERS[unit], 0) if anchor else None


def _the_unit(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    return "DATE", shift(context.published, LETTERS[match["unit"].lower()], 0)


def _year_end(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    back = re.search(r"\b(?:since|from|last)\s$", context.before) is not None
    return "DATE", f"{context.published.year - back:04}-12-31"


def _one_year(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the year ended 30 June”, which is not a year of the calendar, as its length."""
    return "DURATION", "P1Y"


def _step_month(match: re.Match[str], context: Context) -> Meaning | None:
    word = match["step"].lower()
    month = month_of(match["mon"])
    if word == "that":
        year = context.last_year or (context.published.year if context.published else None)
        return "DATE", month_value(year, month) if year else f"XXXX-{month:02}"
    anchor = context.anchor() if word in _FROM_LAST_DATE else context.published
    if anchor is None:
        return "DATE", f"XXXX-{month:02}"
    year = anchor.year
    if word in {"last", "past", "previous", "this past"}:
        year -= month >= anchor.month
    elif word in {"next", "coming", "following", "this coming"}:
        year += month <= anchor.month
    context.speak_of_year(year)
    return "DATE", month_value(year, month)


def _this_time(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “this time last year” as the month of publication a year before."""
    step = {"last": -1, "next": 1}[match["step"].lower()]
    if context.published is None:
        return "DATE", None
    return "DATE", month_value(context.published.year + step, context.published.month)


def _next_or_so(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the next year or so”, a year that is not quite certain, as the one after."""
    if context.published is None:
        return "DATE", None
    return "DATE", shift(context.published, LETTERS[match["unit"].lower()], 1)


_MODIFIER = (
    r"(?:(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|rest|remainder|close|first\shalf|second\shalf)\sof\s|"
    r"(?:early|late|mid|earlier|later|sometime|some\stime)(?:\s|-)(?:in\s|on\s)?)?"
)
_STEP = r"(?:(?P<the>the)\s)?(?P<step>last|next|this|coming|following|previous|preceding|current|this\spast|this\scoming)"
FIRST_OF_STEP = words(
    "the very end beginning start middle rest remainder close first second early late mid earlier later sometime some "
    "last next this that past coming following previous preceding current"
)
_UNIT = r"(?P<unit>week|month|quarter|year|decade|century|weekend)"

RULES: tuple[Rule, ...] = (
    rule("this time last year", r"this\s(?:same\s)?time\s(?P<step>last|next)\syear", _this_time, ignore_case=True, triggers=(words("year"), words("time")), first_words=words("this")),
    rule("the next year or so", r"the\snext\s(?P<unit>week|month|year)\sor\sso", _next_or_so, ignore_case=True, triggers=(A_UNIT, words("so")), first_words=words("the")),
    rule("last week", rf"{_MODIFIER}{_STEP}\s(?:fiscal\s|calendar\s|financial\s)?{_UNIT}(?!-|\sand\sa\shalf)", _step_unit, ignore_case=True, triggers=words("week month quarter year decade century weekend"), first_words=FIRST_OF_STEP),
    rule("that week", r"(?:(?:early|late|earlier|later)\s)?(?:that|the\ssame)\s(?:same\s)?(?P<unit>week|month|year|weekend)", _that_unit, ignore_case=True, triggers=words("week month year weekend"), first_words=words("early late earlier later that the")),
    rule("last June", rf"{_MODIFIER}(?P<step>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]his\spast|[Tt]his\scoming|[Pp]ast|[Cc]oming|[Ff]ollowing|[Pp]revious)\s(?P<mon>{MONTH})(?!\s\d{{1,2}}\b(?!:))", _step_month, triggers=A_MONTH, first_words=FIRST_OF_STEP),
    rule("the end of the year", r"(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|rest|remainder|close)\sof\sthe\s(?:fiscal\s|calendar\s)?(?P<unit>year|month|week|quarter|century|decade)(?!\s\d)", _the_unit, ignore_case=True, triggers=(A_UNIT, words("end beginning start middle rest remainder close")), first_words=words("the very end beginning start middle rest remainder close")),
    rule("earlier in the week", r"(?:earlier|later|early|late)\s(?:on\s)?in\sthe\s(?P<unit>week|month|year|century|decade)", _the_unit, ignore_case=True, triggers=A_UNIT, first_words=words("earlier later early late")),
    rule("year end", r"(?:around\s)?(?:the\s)?year(?:['’]s)?[\s-]end(?!\s\d|-|s)", _year_end, ignore_case=True, triggers=(words("year"), words("end")), first_words=words("around the year")),
    rule("the weekend", r"(?:(?<!of\s)(?<!for\s)|(?<=ahead\sof\s))the\s(?:long\s|holiday\s)?weekend(?!\sof|s)", _the_weekend, ignore_case=True, triggers=words("weekend"), first_words=words("the")),
    rule("the week", r"(?<=[Ff]or\s)the\s(?P<unit>week)(?=[,.;']|’s|\s(?:ended|ending))", _the_unit, triggers=words("week"), first_words=words("the")),
    rule("the year ended", r"the\s(?:fiscal\s|full\s)?year(?=\s(?:ended|ending|to)\s(?:[A-Z]|\d|tomorrow|yesterday))", _one_year, triggers=words("year"), first_words=words("the")),
    rule("the fiscal year", r"the\s(?:latest\s)?(?:fiscal|full|current|calendar|financial)\s(?P<unit>year)(?!\s\d)", _the_unit, triggers=(words("year"), words("fiscal full current calendar financial")), first_words=words("the")),
    rule("the year", r"(?:(?<=[Ff]or\s)|(?<=so\sfar\sin\s)|(?<=of\s)|(?<=in\s)|(?<=[Ii]n\s))the\s(?:full\s|whole\s|entire\s)?(?P<unit>year)(?=[,.;]|\s(?:to\s|as|and|of\s\$))", _the_unit, triggers=words("year"), first_words=words("the")),
)  # fmt: skip
