"""How long and how often."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import (
    A_UNIT,
    A_WEEKDAY,
    NUMBER,
    NUMBER_WORD,
    UNIT,
    WEEKDAY,
    number_of,
    weekday_of,
)
from reader.dates.row import Meaning, Row, row

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C", "fortnight": "W",
    "weekend": "WE", "night": "D",
}  # fmt: skip
_VAGUE = r"(?:several|a\sfew|few|many|some|a\scouple\sof|a\snumber\sof|recent|countless)"
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|more\sthan|less\sthan|fewer\sthan|at\sleast|approximately|"
    r"roughly|(?:just\s|well\s)?over|up\sto)\s)?"
)


def value_of(amount: float | None, unit: str) -> str | None:
    """Return ``P1Y`` for one year, ``PT2H`` for two hours, ``PXD`` for some days."""
    letter = _LETTERS[unit]
    time = "T" if letter.startswith("T") and len(letter) == 2 else ""
    letter = letter[1:] if time else letter
    if amount is None:
        return f"P{time}X{letter}"
    if unit == "fortnight":
        amount *= 2
    if amount != int(amount):
        if letter == "Y" and (amount * 2) == int(amount * 2):
            return f"P{int(amount * 12)}M"
        return f"P{time}{amount:g}{letter}"
    return f"P{time}{int(amount)}{letter}"


def _unit(match: re.Match[str]) -> str:
    return match["unit"].lower()


_LOOSE = frozenset({"second", "night", "day", "minute"})
_LASTS = re.compile(r"\b(?:for|in|within|than|of|over|about|last(?:ed|s)?)\s$")
"""Words before "a day" or "a second" that make it a length of time, and not a way of speaking."""


_LOOSE = frozenset({"second", "night", "day", "minute"})
_LASTS = re.compile(r"\b(?:for|in|within|than|of|over|about|last(?:ed|s)?)\s$")
"""Words before "a day" or "a second" that make it a length of time, and not a way of speaking."""


def _duration(match: re.Match[str], context: Context) -> Meaning | None:
    text = match["n"]
    amount = number_of(text)
    if amount is not None and amount > 3000 and _unit(match) == "year":
        return None
    single = text.lower() in {"a", "an", "one"}
    if single and _unit(match) in _LOOSE and not _LASTS.search(context.before):
        return None
    if text.lower() in {"a", "an"} and re.search(
        r"(?:times|once|twice|percent|cents|\d|[A-Z$]\w{0,10}|%)\s$", context.before
    ):
        return None
    return "DURATION", value_of(amount, _unit(match))


_HALVES = {
    "hour": "PT30M", "year": "P6M", "century": "P50Y", "day": "PT12H", "decade": "P5Y",
    "month": "P15D", "minute": "PT30S",
}  # fmt: skip


def _half_of(match: re.Match[str], context: Context) -> Meaning | None:
    return "DURATION", _HALVES.get(_unit(match))


def _plural(match: re.Match[str], context: Context) -> Meaning | None:
    unit = {"centuries": "century"}.get(_unit(match), _unit(match).removesuffix("s"))
    return "DURATION", value_of(None, unit)


def _half(match: re.Match[str], context: Context) -> Meaning | None:
    amount = (number_of(match["n"]) or 1) + 0.5 if match["n"] else 0.5
    unit = _unit(match)
    if unit == "hour":
        return "DURATION", f"PT{int(amount * 60)}M"
    if unit == "year":
        return "DURATION", f"P{int(amount * 12)}M"
    return "DURATION", value_of(amount, unit)


def _hyphened(match: re.Match[str], context: Context) -> Meaning | None:
    return "DURATION", value_of(number_of(match["n"]), _unit(match))


def _past_span(match: re.Match[str], context: Context) -> Meaning | None:
    text = match["n"]
    amount = 1.0 if text is None else number_of(text)
    if text is None and match["plural"]:
        amount = None
    return "DURATION", value_of(amount, _unit(match))


def _vague(match: re.Match[str], context: Context) -> Meaning | None:
    return "DURATION", value_of(None, _unit(match))


_EVERY = {
    "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "hour": "PT1H", "night": "P1D",
    "weekend": "P1WE", "quarter": "P1Q", "morning": "P1D", "evening": "P1D", "afternoon": "P1D",
    "minute": "PT1M", "decade": "P1E", "century": "P1C", "second": "PT1S", "fortnight": "P2W",
    "centurie": "P1C",
}  # fmt: skip
_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "hourly": "PT1H",
    "nightly": "P1D",
}  # fmt: skip


def _every(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", _EVERY[_unit(match)]


def _every_some(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", value_of(number_of(match["n"]), _unit(match))


def _every_weekday(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", f"XXXX-WXX-{weekday_of(match['day']) + 1}"


def _adverb(match: re.Match[str], context: Context) -> Meaning | None:
    return "SET", _ADVERBS[match["word"].lower()]


ROWS: tuple[Row, ...] = (
    row("two years", rf"{_ABOUT}(?P<n>{NUMBER}|an?|{_VAGUE})\s(?:full\s|more\s|straight\s|consecutive\s)?(?P<unit>{UNIT})s?(?!-old|\sold\b)", _duration, ignore_case=True, needs=A_UNIT),
    row("half an hour", rf"{_ABOUT}half\s(?:an?\s)(?P<unit>{UNIT})", _half_of, ignore_case=True, needs=A_UNIT),
    row("one and a half years", rf"{_ABOUT}(?P<n>{NUMBER_WORD}|\d{{1,3}}|an?)\s(?:{UNIT}\s)?and\sa\shalf\s?(?P<unit>{UNIT})s?", _half, ignore_case=True, needs=A_UNIT),
    row("one-year", rf"(?P<n>{NUMBER})-(?P<unit>{UNIT})s?(?:-long)?(?!-old)", _hyphened, ignore_case=True, needs=A_UNIT),
    row("the past two years", rf"(?:the|these|this)\s(?:last|past|next|coming|previous|first|final|following)\s(?:(?P<n>{NUMBER}|{_VAGUE})\s)?(?P<unit>{UNIT})(?P<plural>s)?(?<!the last week)(?<!the last year)(?<!the last month)", _past_span, ignore_case=True, needs=A_UNIT),
    row("last two years", rf"(?:last|past|next|previous)\s(?P<n>{NUMBER}|{_VAGUE})\s(?P<unit>{UNIT})(?P<plural>s)?", _past_span, ignore_case=True, needs=A_UNIT),
    row("for years", r"(?<=for |ver |hin |nto | in )(?P<unit>years|decades|centuries|months|weeks|days|hours|minutes)", _plural, ignore_case=True),
    row("every day", rf"(?:every|each)\s(?P<unit>{UNIT}|morning|evening|afternoon)", _every, ignore_case=True),
    row("every two years", rf"every\s(?P<n>{NUMBER})\s(?P<unit>{UNIT})s", _every_some, ignore_case=True, needs=A_UNIT),
    row("every Monday", rf"(?:[Ee]very|[Ee]ach)\s(?P<day>{WEEKDAY})", _every_weekday, needs=A_WEEKDAY),
    row("Mondays", rf"(?P<day>{WEEKDAY})s", _every_weekday, needs=A_WEEKDAY),
    row("daily", rf"(?P<word>{'|'.join(_ADVERBS)})", _adverb, ignore_case=True),
)  # fmt: skip
