"""How often."""

import re

from reader.dates.context import Context
from reader.dates.english.durations import value_of
from reader.dates.lexicon import (
    A_MONTH,
    A_SEASON,
    A_UNIT,
    A_WEEKDAY,
    FIRST_OF_ORDINAL,
    MONTH,
    NUMBER,
    ORDINAL,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)
from reader.dates.rule import Meaning, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_EVERY = {
    "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "hour": "PT1H", "night": "P1D",
    "weekend": "P1WE", "quarter": "P1Q", "morning": "P1D", "evening": "P1D", "afternoon": "P1D",
    "minute": "PT1M", "decade": "P10Y", "century": "P100Y", "second": "PT1S", "fortnight": "P2W",
    "centurie": "P100Y", "weekday": "P1D", "annum": "P1Y", "millennium": "P1000Y", "millennia": "P1000Y",
}  # fmt: skip
_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "hourly": "PT1H", "nightly": "P1D",
    "annually": "P1Y", "annual": "P1Y", "fortnightly": "P2W", "biweekly": "P2W", "bimonthly": "P2M",
    "quarterly": "P3M", "everyday": "P1D", "biennial": "P2Y", "biannual": "P6M",
}  # fmt: skip
_PAPER = lazy_compile(r"\s(?:-?[A-Z]|newspaper\s(?=of\sthe))")
"""Words after which “daily” is part of a name: the Daily Mail."""
_DRY = lazy_compile(
    r"\s(?:rate|basis|sales|meeting|dividend|revenue|earnings|income|results|report\s(?:card|ing)|net)\b"
)
_LIFE = lazy_compile(r"\s(?:life|lives|things|people|language|use)\b")


def _every(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", _EVERY[match["unit"].lower()]


def _every_some(match: re.Match[str], context: Context) -> Meaning | None:
    amount = 2 if match["n"].lower() in {"other", "second"} else number_of(match["n"])
    return "SET", value_of(amount, match["unit"].lower())


def _every_nth(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", value_of(ordinal_of(match["n"]), match["unit"].lower())


def _every_weekday(match: re.Match[str], context: Context) -> Meaning | None:
    part = match.groupdict().get("part")
    number = weekday_of(match["day"]) + 1
    return "SET", f"XXXX-WXX-{number}" + (
        f"T{PARTS_OF_DAY[part.lower().removesuffix('s')]}" if part else ""
    )


def _every_month(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", f"XXXX-{month_of(match['mon']):02}"


def _every_season(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", f"XXXX-{SEASONS[match['season'].lower()]}"


def _adverb(match: re.Match[str], context: Context) -> Meaning | None:
    word = match["word"]
    if word[0].isupper() and _PAPER.match(context.after):
        return None
    dry = word.lower() in {"annual", "quarterly"} and _DRY.match(context.after)
    if dry or (word.lower() == "everyday" and _LIFE.match(context.after)):
        return None
    if word.lower() == "quarterly" and not re.match(
        r"[.,;]|\s(?:and|to|by|in|since)", context.after
    ):
        return None
    return "SET", _ADVERBS[word.lower()]


def _rate(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", _EVERY[match["unit"].lower()]


def _weekdays(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", {"weekdays": "XXXX-WXX", "weekends": "XXXX-WXX-WE"}[match["word"].lower()]


_ALMOST = r"(?:(?:almost|nearly|about|roughly)\s)?"
_COUNTED = r"(?:(?<=million\s)|(?<=billion\s)|(?<=thousand\s)|(?<=hundred\s)|(?<=\d\s)|(?<=[a-z]{4}s\s)|(?<=once\s)|(?<=twice\s)|(?<=[Oo]nce\s))"

_WEEKDAYS = frozenset(word for word in A_WEEKDAY if word.endswith("s"))

RULES: tuple[Rule, ...] = (
    rule("every day", rf"{_ALMOST}(?:every|each)(?:\s(?:single|passing|and\severy))?\s(?P<unit>{UNIT}|weekday|morning|evening|afternoon)(?!\send)", _every, ignore_case=True, triggers=A_UNIT | words("weekday morning evening afternoon"), first_words=words("almost nearly about roughly every each")),
    rule("every two years", rf"(?:about\s)?every\s(?P<n>{NUMBER}|other|second|few|several)\s(?P<unit>{UNIT})s?", _every_some, ignore_case=True, triggers=A_UNIT, first_words=words("about every")),
    rule("every third year", rf"every\s(?P<n>{ORDINAL})\s(?P<unit>{UNIT})", _every_nth, ignore_case=True, triggers=A_UNIT, first_words=words("every")),
    rule("every Monday", rf"(?:[Ee]very|[Ee]ach)\s(?:other\s)?(?P<day>{WEEKDAY})(?:\s(?P<part>{PART_OF_DAY}))?", _every_weekday, triggers=A_WEEKDAY, first_words=words("every each")),
    rule("every June", rf"(?:[Ee]very|[Ee]ach)\s(?P<mon>{MONTH})(?!\s\d)", _every_month, triggers=A_MONTH, first_words=words("every each")),
    rule("the third Monday of every February", rf"(?:the\s)?{ORDINAL}\s{WEEKDAY}\s(?:of|in)\s(?:every|each)\s(?P<mon>{MONTH})", _every_month, triggers=(A_MONTH, words("every each")), first_words=FIRST_OF_ORDINAL | words("the 0")),
    rule("every summer", rf"(?:[Ee]very|[Ee]ach)\s(?P<season>{SEASON})", _every_season, triggers=A_SEASON, first_words=words("every each")),
    rule("Mondays", rf"(?P<day>{WEEKDAY})s(?:\s(?P<part>{PART_OF_DAY}s?))?", _every_weekday, triggers=_WEEKDAYS, first_words=_WEEKDAYS),
    rule("Monday nights", rf"(?P<day>{WEEKDAY})\s(?P<part>{PART_OF_DAY}s)", _every_weekday, triggers=(A_WEEKDAY, words("mornings afternoons evenings nights")), first_words=A_WEEKDAY),
    rule("weekdays", r"(?<=[Oo]n\s)(?P<word>weekdays|weekends)", _weekdays, triggers=words("weekdays weekends")),
    rule("daily", rf"(?P<word>{'|'.join(_ADVERBS)})", _adverb, ignore_case=True, triggers=frozenset(_ADVERBS), first_words=frozenset(_ADVERBS)),
    rule("once a year", rf"{_COUNTED}an?\s(?P<unit>day|week|month|year|hour|minute|decade|century|night)(?!\s(?:ago|earlier|later|after|before|and\sa\shalf|old|or\s)|-)", _rate, triggers=A_UNIT, first_words=words("a an")),
    rule("per year", r"(?:per|each\sand\severy)\s(?P<unit>day|week|month|year|decade|quarter|night|annum)", _rate, ignore_case=True, triggers=A_UNIT | words("annum"), first_words=words("per each")),
)  # fmt: skip
