"""The rules of the languages beside English that Reader knows best: their words in one set of rules."""

import re
from functools import cache

from reader.dates.foreign import calendar, east_asian, hours, more, periods, relative, weekdays
from reader.dates.foreign.dutch import LEXICON as DUTCH
from reader.dates.foreign.french import LEXICON as FRENCH
from reader.dates.foreign.german import LEXICON as GERMAN
from reader.dates.foreign.italian import LEXICON as ITALIAN
from reader.dates.foreign.lexicon import Lexicon
from reader.dates.foreign.phrases import NOTHING, forms, pattern_of
from reader.dates.foreign.portuguese import LEXICON as PORTUGUESE
from reader.dates.foreign.spanish import LEXICON as SPANISH
from reader.dates.foreign.tense import tenses as tenses_of
from reader.dates.foreign.words import Words
from reader.dates.rule import Rule
from reader.dates.tense import Tenses
from reader.document.lazy_pattern import lazy_compile

LEXICONS: dict[str, Lexicon] = {
    "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN, "pt": PORTUGUESE, "nl": DUTCH,
}  # fmt: skip
"""ISO 639-1 code -> the language's words."""


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where it has none.

    A rule of words that the language does not have is left out.
    """
    lexicon = LEXICONS.get(language)
    if lexicon is None:
        return east_asian.rules(language) or more.rules(language)
    words = Words(lexicon)
    return tuple(
        rule
        for family in (calendar, periods, weekdays, relative, hours)
        for rule in family.rules(words)
        if NOTHING not in rule.pattern.pattern
    )


@cache
def tenses(language: str) -> Tenses | None:
    """Return how a language marks its tenses, or None where nothing is known of it."""
    lexicon = LEXICONS.get(language)
    return tenses_of(lexicon) if lexicon else more.tenses(language)


@cache
def joint(language: str) -> re.Pattern[str] | None:
    """Return the words allowed between parts of one expression, or None."""
    lexicon = LEXICONS.get(language)
    if lexicon is None:
        return None
    between = "|".join(map(pattern_of, sorted(forms(lexicon.joint), key=len, reverse=True)))
    return lazy_compile(rf",?\s(?:(?:{between})\s){{0,2}}", re.IGNORECASE)
