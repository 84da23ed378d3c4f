"""Days counted from another day: “two years ago today”, “a week from Tuesday”, “Monday week”."""

import re
from datetime import date, timedelta

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import add_months, shift
from reader.dates.english.relative import LETTERS
from reader.dates.known_days import full_day
from reader.dates.lexicon import (
    A_UNIT,
    A_WEEKDAY,
    FIRST_OF_NUMBER,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    number_of,
)
from reader.dates.rule import DAY_SLOT, Meaning, Rule, rule, words

_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1, "this day": 0}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def _from(start: date, amount: float, unit: str) -> date | None:
    """Return the day a number of units after another."""
    if amount != int(amount):
        return None
    if unit in _DAYS:
        return moved(start, int(amount) * _DAYS[unit])
    return add_months(start, int(amount) * _MONTHS[unit])


def _beside(word: str, context: Context, *, back: bool) -> date | None:
    """Return the day that is counted from: today, tomorrow, the last or the next Friday."""
    if context.published is None:
        return None
    name = word.lower().split()[-1]
    if name not in WEEKDAYS:
        return moved(context.published, _STEPS.get(word.lower(), 0))
    days = (context.published.weekday() - WEEKDAYS[name]) % 7
    return moved(context.published, -days if back else (7 - days if days else 7))


def _ago_today(match: re.Match[str], context: Context) -> Meaning | None:
    amount, unit = number_of(match["n"]), match["unit"].lower()
    start = _beside(match["ref"], context, back=True)
    day = _from(start, -amount, unit) if start and amount is not None else None
    return full_day(day, context) if day else ("DATE", None)


def _ago_this_week(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “two years ago this week” as that week, two years before."""
    amount, unit = number_of(match["n"]), match["unit"].lower()
    if context.published is None or amount is None:
        return "DATE", None
    day = _from(context.published, -amount, unit)
    letter = {"week": "W", "month": "MO", "weekend": "WE"}[match["size"].lower()]
    return "DATE", shift(day, letter, 0) if day else None


def _from_today(match: re.Match[str], context: Context) -> Meaning | None:
    amount, unit = number_of(match["n"]), match["unit"].lower()
    start = _beside(match["ref"], context, back=False)
    day = _from(start, amount, unit) if start and amount is not None else None
    return full_day(day, context) if day else ("DATE", None)


def _monday_week(match: re.Match[str], context: Context) -> Meaning | None:
    """Read the British “Monday week”, a week after the coming Monday, and “yesterday week”."""
    start = _beside(match["ref"], context, back=False)
    days = _DAYS[match["unit"]] * (-1 if match["ref"].lower() == "yesterday" else 1)
    day = start + timedelta(days) if start and start.year < 9999 else None
    return full_day(day, context) if day else ("DATE", None)


def _weekdays_ago(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “two Fridays ago” as the Friday before last."""
    amount = number_of(match["n"])
    last = _beside(match["ref"], context, back=True)
    if amount is None or last is None:
        return "DATE", None
    today = last == context.published
    day = moved(last, -7 * (int(amount) - 1 + today))
    return full_day(day, context) if day else ("DATE", None)


def _before_last(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the week before last”, “the Friday before last” and “the year after next”."""
    if context.published is None:
        return "DATE", None
    back, word = match["way"] is not None, match["what"].lower()
    if word in WEEKDAYS:
        day = _beside(word, context, back=back)
        past = day == context.published
        step = (-7 if back else 7) * (2 if back and past else 1)
        day = moved(day, step) if day else None
        return full_day(day, context) if day else ("DATE", None)
    return "DATE", shift(context.published, LETTERS[word], -2 if back else 2)


_AMOUNT = rf"(?P<n>{NUMBER}|an?)\s(?P<unit>day|week|fortnight|month|year|decade|century)s?"
_REF = rf"(?P<ref>today|yesterday|tomorrow|(?:(?:this|last|next|on)\s)?{WEEKDAY})"
_END = r"(?=[.,;:!?)”\"]|$|\s(?:at|in|on|to|the|a|when|and|but|with|for|by|he|she|it|they|we)\b)"

RULES: tuple[Rule, ...] = (
    rule("two years ago today", rf"{_AMOUNT}\sago\s{_REF}", _ago_today, ignore_case=True, triggers=words("ago"), first_words=FIRST_OF_NUMBER, states=DAY_SLOT),
    rule("two years ago this week", rf"{_AMOUNT}\sago\sthis\s(?P<size>week|month|weekend)", _ago_this_week, ignore_case=True, triggers=words("ago"), first_words=FIRST_OF_NUMBER),
    rule("a week from Tuesday", rf"{_AMOUNT}\s(?:from|on)\s{_REF}", _from_today, ignore_case=True, triggers=(A_WEEKDAY | words("today yesterday tomorrow"), A_UNIT), first_words=FIRST_OF_NUMBER, states=DAY_SLOT),
    rule("two Fridays ago", rf"(?P<n>{NUMBER})\s(?P<ref>{WEEKDAY})s\sago", _weekdays_ago, ignore_case=True, triggers=words("ago"), first_words=FIRST_OF_NUMBER, states=DAY_SLOT),
    rule("the week before last", rf"the\s(?P<what>week|weekend|month|year|quarter|{WEEKDAY})\s(?:(?P<way>before)\slast|after\snext)", _before_last, ignore_case=True, triggers=words("before after"), first_words=words("the")),
    rule("Monday week", rf"(?P<ref>{WEEKDAY}|[Tt]oday|[Yy]esterday|[Tt]omorrow|this\sday)\s(?P<unit>week|fortnight){_END}", _monday_week, triggers=words("week fortnight"), first_words=A_WEEKDAY | words("today yesterday tomorrow this"), states=DAY_SLOT),
)  # fmt: skip
