"""Full dates and years of more languages: their months, and the words before a year."""

import re
from functools import partial

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day
from reader.dates.foreign.phrases import forms, pattern_of, starts
from reader.dates.known_days import full_day, month_meaning
from reader.dates.lexicon import YEAR
from reader.dates.rule import DAY_SLOT, Meaning, Resolve, Rule
from reader.document.lazy_pattern import lazy_compile
from reader.language.word_lists.calendar_names import months

_YEAR_WORDS: dict[str, str] = {
    "cs": "v roce|roku|od roku|do roku|rok|v letech|roce",
    "sk": "v roku|roku|od roku|do roku|rok",
    "pl": "w roku|roku|od roku|do roku|rok|w latach",
    "ru": "",
    "uk": "",
    "sv": "år|året|sedan|sommaren|hösten|våren|vintern",
    "da": "i|i året|siden|år|fra|til",
    "no": "i|i året|siden|år|fra|til",
    "fi": "vuonna|vuoden|vuodesta|vuoteen",
    "tr": "",
    "ro": "în|din|în anul|anul|până în",
    "ca": "el|l'any|any|del|des del",
}
"""ISO 639-1 code -> the words before a year, ``|`` between them."""
_NORWEGIAN = {"nb": "no", "nn": "no"}
_YEAR_NOUN = {"ru": r"\sг(?:од\w*|\.)", "uk": r"\sр(?:ок\w*|\.)", "pl": r"\sr(?:oku|\.)"}
"""Words after a year."""

Numbers = dict[str, int]


def _day(numbers: Numbers, match: re.Match[str], context: Context) -> Meaning | None:
    day = calendar_day(int(match["y"]), numbers[match["mon"].lower()], int(match["d"]))
    return full_day(day, context) if day else None


def _month(numbers: Numbers, match: re.Match[str], context: Context) -> Meaning | None:
    return month_meaning(int(match["y"]), numbers[match["mon"].lower()], context)


def _year(match: re.Match[str], context: Context) -> Meaning | None:
    context.speak_of_year(int(match["y"]))
    return "DATE", match["y"]


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where nothing is known of it."""
    language = _NORWEGIAN.get(language, language)
    if language not in _YEAR_WORDS:
        return ()
    before = _YEAR_WORDS[language]
    numbers = {form: n for n, each in enumerate(months(language), 1) for form in forms(each)}
    either = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    month = rf"(?P<mon>{either})(?:\s(?:de|del))?\s(?P<y>{YEAR})(?!\d)"
    day = rf"(?P<d>[12]\d|3[01]|0?[1-9])\.?\s(?:de\s|d['’])?{month}"
    found = [
        _rule("18. maj 2021", day, partial(_day, numbers), starts(numbers), frozenset({"0"})),
        _rule("maj 2021", month, partial(_month, numbers), starts(numbers), starts(numbers)),
    ]
    if before:
        words = "|".join(map(pattern_of, sorted(forms(before), key=len, reverse=True)))
        led = rf"(?:{words})\s(?P<at>)(?P<y>{YEAR})(?![\d.,:%-]\d|\d|\s?%)"
        found.append(_rule("v roce 1920", led, _year, frozenset({"0000"}), starts(forms(before))))
    if noun := _YEAR_NOUN.get(language):
        year = frozenset({"0000"})
        found.append(_rule("1920 roku", rf"(?P<y>{YEAR}){noun}", _year, year, year))
    return tuple(found)


def _rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    triggers: frozenset[str],
    first: frozenset[str],
) -> Rule:
    compiled = lazy_compile(rf"(?<![\w$£€.,-])(?:{pattern})(?!\w)", re.IGNORECASE)
    states = DAY_SLOT if "(?P<d>" in pattern else frozenset()
    return Rule(name, compiled, resolve, triggers, states, first)
