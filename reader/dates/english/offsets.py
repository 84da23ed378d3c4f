"""So long ago, so long after."""

import re
from datetime import date, timedelta

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import month_value, quarter_value, shift, year_value
from reader.dates.english.relative import LETTERS
from reader.dates.lexicon import (
    A_UNIT,
    ABOUT,
    FIRST_OF_ABOUT,
    FIRST_OF_NUMBER,
    NUMBER,
    NUMBER_WORD,
    PLURAL_UNITS,
    UNIT,
    VAGUE,
    number_of,
)
from reader.dates.rule import Meaning, Rule, rule, words

_BACK = frozenset({"ago", "earlier", "before", "previously", "prior", "back", "beforehand"})
_HOURS = {"hour": 3600, "minute": 60, "second": 1}
_ABBREVIATED_UNITS = {
    "yr": "year",
    "y": "year",
    "mo": "month",
    "wk": "week",
    "hr": "hour",
    "h": "hour",
    "min": "minute",
    "sec": "second",
    "d": "day",
}
_YEARS = {"decade": 10, "century": 100, "centurie": 100, "millennium": 1000, "millennia": 1000}
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}


def _ago(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower()
    direction = match["dir"].lower()
    amount = number_of(match["n"] or "x")
    from_text = direction not in {"ago", "from now", "hence", "back"}
    if unit in _HOURS:
        return _hours(amount, unit, direction, context)
    if amount is None:
        return _vague(from_text=from_text, back=direction in _BACK)
    step = -amount if direction in _BACK else amount
    if unit == "year" and context.quarter is not None and _is_one(match):
        return _quarter_before(context.quarter)
    return "DATE", _offset(step, unit, from_text=from_text, context=context)


def _ahead(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “in six days” as a date where the clause announces; else it says how long it took."""
    amount, unit = number_of(match["n"]), match["unit"].lower()
    if amount is None or unit in _HOURS or not context.is_future():
        return None
    return "DATE", _offset(amount, unit, from_text=False, context=context)


def _short_ago(match: re.Match[str], context: Context) -> Meaning | None:
    unit = _ABBREVIATED_UNITS[match["short"].removesuffix("s")]
    if unit in _HOURS:
        return _hours(float(match["n"]), unit, "ago", context)
    return "DATE", _offset(-int(match["n"]), unit, from_text=False, context=context)


def _halves_ago(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “half a century ago”, “a year and a half ago” and “two and a half years ago”."""
    unit = match["unit"].lower()
    words = match.groupdict()
    amount = (number_of(words["n"]) or 0.0) + 0.5 if words.get("n") else 0.5
    if unit in _HOURS:
        return _hours(amount, unit, "ago", context)
    if unit in _YEARS:
        amount, unit = amount * _YEARS[unit], "year"
    if unit in {"month", "quarter"}:
        # Half of either is a matter of weeks: the whole ones say which month it was.
        amount = int(amount)
    return "DATE", _offset(-amount, unit, from_text=False, context=context)


def _vague(*, from_text: bool, back: bool) -> Meaning:
    if from_text:
        return "DATE", None
    return "DATE", "PAST_REF" if back else "FUTURE_REF"


def _offset(step: float, unit: str, *, from_text: bool, context: Context) -> str | None:
    """Move by a number of units; the value is as coarse as the unit, and a week ago is a day."""
    if from_text and unit in _YEARS and context.last_year is not None:
        return shift(date(min(max(context.last_year, 1), 9999), 1, 1), LETTERS[unit], int(step))
    anchor = context.anchor_of(unit) if from_text else context.published
    if anchor is None and unit == "year" and not from_text and context.year is not None:
        return year_value(context.year + int(step))
    if anchor is None:
        return None
    if unit in _DAYS:
        day = moved(anchor, int(step * _DAYS[unit]))
        if day is None:
            return None
        if unit in {"week", "fortnight", "weekend"} and not (from_text and context.last):
            return shift(day, "W", 0)
        context.speak_of(day)
        return day.isoformat()
    if step != int(step):
        return month_value(anchor.year, anchor.month + int(step * 12)) if unit == "year" else None
    if from_text and unit == "year" and context.last_year is not None:
        anchor = anchor.replace(year=min(max(context.last_year, 1), 9999), day=1)
    value = shift(anchor, LETTERS[unit], int(step))
    if value is not None and unit == "year" and value.isdigit():
        context.last_year = int(value)
    return value


def _hours(amount: float | None, unit: str, direction: str, context: Context) -> Meaning:
    """Move the time of day last mentioned; without one only the day is known."""
    if direction == "ago" or amount is None or context.moment is None:
        day = context.published if direction == "ago" else context.last
        return ("TIME", None) if day is None or amount is None else ("TIME", day.isoformat())
    step = timedelta(seconds=amount * _HOURS[unit])
    try:
        moment = context.moment - step if direction in _BACK else context.moment + step
    except OverflowError:
        return "TIME", None
    context.moment = moment
    return "TIME", f"{moment:%Y-%m-%dT%H:%M}" if moment.year >= 1000 else None


def _is_one(match: re.Match[str]) -> bool:
    return match["n"].lower() in {"a", "one"}


def _quarter_before(quarter: tuple[int, int]) -> Meaning:
    """Read “a year ago” in a report of a quarter as that quarter of the year before."""
    year, number = quarter
    return "DATE", quarter_value(year - 1, number)


def _year_ago(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the year-ago period”: that of the quarter reported, or else the year before."""
    if context.quarter is not None:
        return _quarter_before(context.quarter)
    return "DATE", f"{context.published.year - 1:04}" if context.published else None


def _the_one_before(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the year before” against the date last mentioned."""
    step = 1 if match["dir"].lower() == "after" else -1
    return "DATE", _offset(step, match["unit"].lower(), from_text=True, context=context)


def _bare(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “days later” and “years ago”, which say no number."""
    direction = match["dir"].lower()
    if match["unit"].lower().removesuffix("s") in _HOURS:
        return "TIME", None
    return _vague(from_text=direction != "ago", back=direction in _BACK)


_DIRECTION = r"(?P<dir>ago|earlier|later|from\snow|hence|previously|back(?=[.,;])|before(?=[.,;]|\sthat)|after(?=[.,;])|afterwards?|beforehand)"
_OR = r"(?:\sor\s(?:so|two|more))?"

RULES: tuple[Rule, ...] = (
    rule("two weeks ago", rf"{ABOUT}(?P<n>{NUMBER}|an?|another|{VAGUE})\s(?:more\s|short\s|long\s|full\s)?(?P<unit>{UNIT})s?{_OR}\s{_DIRECTION}", _ago, ignore_case=True, triggers=(A_UNIT, words("ago earlier later from hence previously back before after afterward afterwards beforehand")), first_words=FIRST_OF_NUMBER),
    rule("in six days", rf"(?<=\b[Ii]n\s)(?P<n>{NUMBER}|an?)\s(?P<unit>{UNIT})s?(?<!quarter)(?:['’]\stime\b)?(?!['’]|\s(?:of|or|and|old|to|that)\b|-)", _ahead, triggers=A_UNIT, first_words=FIRST_OF_NUMBER),
    rule("3 yrs ago", r"(?P<n>\d{1,3})\s?(?P<short>yrs?|y|mos?|wks?|hrs?|h|mins?|secs?|d)\sago", _short_ago, triggers=words("ago"), first_words=words("0")),
    rule("half a century ago", rf"{ABOUT}half\san?\s(?P<unit>{UNIT})\sago", _halves_ago, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=FIRST_OF_ABOUT | words("half")),
    rule("a year and a half ago", rf"{ABOUT}(?P<n>an?)\s(?P<unit>{UNIT})\sand\sa\shalf\sago", _halves_ago, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=FIRST_OF_ABOUT | words("a an")),
    rule("two and a half years ago", rf"{ABOUT}(?P<n>{NUMBER_WORD}|\d{{1,3}}|an?)[\s-]and[\s-](?:a|one)[\s-]half[\s-](?P<unit>{UNIT})s?\sago", _halves_ago, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=FIRST_OF_NUMBER),
    rule("the week before", r"the\s(?P<unit>week|month|year)\s(?P<dir>before|earlier|after)(?=[.,;)]|$)", _the_one_before, ignore_case=True, triggers=(words("week month year"), words("before earlier after")), first_words=words("the")),
    rule("years later", r"(?P<unit>years|decades|centuries|months|weeks|days|hours|minutes)\s(?P<dir>ago|later|earlier)", _bare, ignore_case=True, triggers=(A_UNIT, words("ago later earlier")), first_words=PLURAL_UNITS),
    rule("the year-ago period", r"(?:the\s)?(?:comparable\s|same\s|corresponding\s)?year[\s-](?:ago|earlier)\s(?:period|quarter|(?:first|second|third|fourth)[\s-]quarter)", _year_ago, ignore_case=True, triggers=(words("year"), words("ago earlier")), first_words=words("the comparable same corresponding year")),
    rule("year-ago", r"year-(?:ago|earlier)", _year_ago, ignore_case=True, triggers=(words("year"), words("ago earlier")), first_words=words("year")),
)  # fmt: skip
