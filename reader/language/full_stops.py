"""Which full stops and ellipses end a sentence, by the words on either side of them."""

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from reader.language.word_lists.abbreviations import Abbreviations, abbreviations
from reader.language.word_lists.calendar_names import month_words, weekday_words
from reader.language.word_lists.opening_words import opening_words

PARAMETERS = "punkt-en.json"

_LOOK_BACK = 60
"""Characters that are looked at before a mark."""
_TOKEN = re.compile(
    r"(?:[^\W\d_][^\s()\[\]“”„\"«»,;:!?…—–/]{0,24}|\d[\w.,]{0,20}|[^\s\w])$",
)
_WORD = re.compile(r"[^\W\d_]{1,40}(?:['’][^\W\d_]+)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ \u00a0-]?){0,4}[^\W\d_]")
_NEXT_INITIAL = re.compile(r"[^\W\d_]\.[ \u00a0]?[^\W\d_]")
_DOUBLED = re.compile(r"([^\W\d_])\1")
"""Spanish doubles the letters of a plural: EE. UU., RR. HH., FF. AA."""
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_NUMBER_LIKE = re.compile(r"[IVXLC]{1,6}\b|[A-Z]{1,6}[-/]?\d")
"""XII, SBR-89."""
_NO_VOWEL = re.compile(
    r"(?i:[bcčćçdďđfgğhjklľłmnňñpqrřsšśşţțtťvwxyzžźżбвгджзйклмнпрстфхцчшщ]{2,4})"
)
_FIRM = re.compile(r"(?:Inc|Corp|Ltd|LLC|PLC|AG|GmbH)\b")
"""What follows the mark in the name of a firm: Yahoo! Inc."""
_CLOCK = frozenset({"a.m", "p.m"})
_CLOCK_FIRST = re.compile(
    r"\W{0,3}(?:at|by|around|about|before|after|until|from|since|just|on)(?: \w{1,12})? "
    r"[\d:.]{1,5} ?",
    re.IGNORECASE,
)
"""Words before a.m. at the beginning of a sentence: “At 5”, “By about 7:30”."""
_AFTER_CLOCK = frozenset(
    "eastern central pacific mountain atlantic western greenwich et est edt ct cst cdt pt pst pdt "
    "mt mst mdt gmt utc bst cet cest ist jst local".split()
).union(month_words("en"), weekday_words("en"))
"""What follows a.m. and p.m. with a capital and opens no sentence."""
_LETTERED = frozenset(
    "vitamin plan type hepatitis grade group class section appendix part model war option level "
    "team exhibit item point step chapter category schedule size note letter vitamine typ gruppe "
    "klasse teil größe".split()
)
"""Words that a single letter follows as their number; such a letter may end a sentence."""
_ORDINAL_LANGUAGES = frozenset("de da nb nn no fi cs sk sl hr sr hu et lv pl is tr".split())
"""Languages that write an ordinal number as digits and a full stop."""
_CARDINAL = frozenset(
    "seit um mit auf rund etwa über unter fast nur von kl nr platz band seite kapitel strana s str "
    "side nro č čís godz no poz".split()
)
"""Words before a cardinal number: after it a full stop ends the sentence."""
_CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages in which a capital means little: every noun has one."""


@dataclass(frozen=True)
class Stop:
    """A full stop followed by white space, and the text around it."""

    text: str
    """The whole text."""
    left: int
    """Where the sentence begins."""
    start: int
    """Where the word before the full stop begins."""
    token: str
    """That word, number or sign, including full stops inside it."""
    place: int
    """Where the next word, number or sign begins, after quotes and dashes."""
    word: str
    """The next word; empty where something else follows."""

    @cached_property
    def lower(self) -> str:
        """The word before the full stop in small letters: of “then-Lt.” and “l'art.” the second."""
        token = self.token.lower().replace("’", "'")
        return token.rpartition("-")[2].rpartition("'")[2] or token

    @cached_property
    def following(self) -> str:
        """The next word in small letters."""
        return self.word.lower()

    @cached_property
    def words_before(self) -> list[str]:
        """The words of the sentence before the token, as far as they are looked at."""
        return self.text[max(self.left, self.start - _LOOK_BACK) : self.start].split()

    @property
    def before_bracket(self) -> bool:
        """Whether a bracket opens after it."""
        return any(char in "([" for char in self.text[self.place - 2 : self.place])

    @property
    def before_digit(self) -> bool:
        """Whether a digit follows."""
        return self.text[self.place : self.place + 1].isdigit()

    @property
    def before_initial(self) -> bool:
        """Whether a single letter with a full stop follows: “av. J.-C.”."""
        return len(self.word) == 1 and self.text[self.place + 1 : self.place + 2] == "."

    @property
    def spaced(self) -> str:
        """The token with the abbreviated word right before it, of “т. д.” that is “т.д”."""
        words = self.words_before
        return words[-1].lower() + self.lower if words and words[-1][-1] == "." else ""

    @property
    def is_answer(self) -> bool:
        """Whether this is “No.” for itself, before what somebody says of himself."""
        said = self.text[self.place + 1 : self.place + 3]
        return not self.words_before and self.word == "I" and said[:1] == " " and said[1:].islower()

    @property
    def is_lettered(self) -> bool:
        """Whether the word before the token takes a letter as its number: vitamin C."""
        return bool(self.words_before) and self.words_before[-1].lower() in _LETTERED

    @property
    def is_street(self) -> bool:
        """Whether this is the St. of a street: a capitalised word comes before it."""
        words = self.words_before
        if self.token != "St" or len(words) < 2:  # noqa: S105 - no password
            return False
        return words[-1][0].isupper() and words[-1][-1].isalnum()

    @property
    def is_city(self) -> bool:
        """Whether this is the г. of a city and not of a year, which follows a number."""
        words = self.words_before
        return self.lower == "г" and bool(words) and not words[-1][-1].isdigit()

    @property
    def is_cut(self) -> bool:
        """Whether the token looks cut short: without a vowel, or the short first one in brackets.

        Behind a number a word without a vowel is a unit.
        """
        if self.text[self.start - 1 : self.start] == "(" and self.token.islower():
            return len(self.token) <= 5
        if _NO_VOWEL.fullmatch(self.token) is None or self.token.isupper():
            return False
        if self.token.istitle() and len(self.token) > 2:
            return False
        return not (self.words_before and self.words_before[-1][-1].isdigit())


@dataclass(frozen=True, slots=True)
class FullStops:
    """What is known about full stops in one language."""

    language: str
    """ISO 639-1 code."""
    abbreviations: Abbreviations
    """The abbreviations of the language."""
    learnt: frozenset[str]
    """Abbreviations that Punkt learnt."""
    openers: frozenset[str]
    """Lower-case words that open sentences and are not part of names."""
    common: frozenset[str]
    """Words that training saw in small letters and never as part of a name."""
    named: frozenset[str]
    """Words that training saw with a capital inside sentences."""

    def ends(self, text: str, left: int, mark: re.Match[str], place: int, end: int) -> bool:
        """Return whether a mark followed by white space ends the sentence.

        Args:
            text: The whole text.
            left: Where the sentence begins.
            mark: The mark.
            place: Where the next word, number or sign begins.
            end: Where the block ends.
        """
        after = _WORD.match(text, place, end)
        word = after[0] if after else ""
        if len(mark[0]) > 1 or mark[0] == "…":
            return bool(mark[0].strip(".… \u00a0")) or self._ends_ellipsis(mark[0], word)
        before = _TOKEN.search(text, max(left, mark.start() - _LOOK_BACK), mark.start())
        if mark[0] != "." or before is None:
            return mark[0] != "!" or _FIRM.match(text, place, end) is None
        stop = Stop(text, left, before.start(), before[0], place, word)
        if stop.token[0].isdigit():
            return self._ends_number(stop)
        if not stop.token[0].isalpha():
            return True
        if stop.before_bracket and (stop.lower in self.abbreviations or stop.is_cut):
            return False
        return self._ends_before_digit(stop) if stop.before_digit else self._ends_word(stop)

    def _ends_ellipsis(self, dots: str, word: str) -> bool:
        """Return whether dots end a sentence, as before a capital that only begins sentences."""
        if not word or dots.count(".") == 4 or "…." in dots:
            return True
        if self.language in _CAPITAL_NOUNS:
            return word.lower() in self.openers
        return word != "I" or " " not in dots

    def _ends_before_digit(self, stop: Stop) -> bool:
        known = self.abbreviations
        refers = stop.lower in known.before_numbers or stop.lower in known.titles
        street = self.language in {"de", "nl"} and stop.lower.endswith("str")
        dotted = "." in stop.token or (stop.lower in known.last and stop.lower != "etc")
        single = len(stop.token) == 1 and not stop.is_lettered
        return not (refers or street or dotted or single)

    def _ends_word(self, stop: Stop) -> bool:
        known = self.abbreviations
        if stop.spaced in known.last:
            return self._ends_last(stop)
        if stop.is_street or (stop.lower in known.last and stop.token.islower()):
            return self._ends_clock(stop) if stop.lower in _CLOCK else self._ends_last(stop)
        shouted = stop.token.isupper() and len(stop.token) > 1 and not stop.word.isupper()
        titled = stop.lower in known.titles and stop.lower not in known.last
        if (titled and not shouted) or (
            _DOUBLED.fullmatch(stop.token) and _DOUBLED.fullmatch(stop.word)
        ):
            return False
        if stop.lower in _CLOCK:
            return self._ends_clock(stop)
        if _ROMAN.fullmatch(stop.token) and self.language in _ORDINAL_LANGUAGES:
            return self._opens(stop)
        if _INITIALS.fullmatch(stop.token):
            return self._ends_initials(stop)
        if stop.lower in known.last:
            return self._ends_last(stop)
        if stop.lower in known.before_numbers and stop.lower not in known.others:
            if stop.is_answer:
                return True
            return len(stop.word) > 1 and not _NUMBER_LIKE.match(stop.text, stop.place)
        abbreviated = stop.lower in known or stop.lower in self.learnt or stop.is_cut
        return not abbreviated or self._opens(stop)

    def _opens(self, stop: Stop) -> bool:
        """Return whether the next word can only be the first of a sentence."""
        if stop.text[stop.place - 1] in "¿¡„“":
            return True
        return stop.following in self.openers and not stop.before_initial

    def _ends_last(self, stop: Stop) -> bool:
        """Return whether a sentence ends with an abbreviation that often is its last word."""
        if stop.is_city:
            return False
        if self._opens(stop) or not stop.word:
            return True
        if self.language != "en":
            return self.language not in _CAPITAL_NOUNS
        if stop.following in self.abbreviations.titles:
            return False
        if stop.lower == "etc" or stop.following in self.common:
            return True
        if stop.following in self.named:
            return False
        behind = stop.place + len(stop.word)
        return stop.text[behind : behind + 1].isspace() and stop.text[behind + 1].islower()

    @staticmethod
    def _ends_clock(stop: Stop) -> bool:
        """Return whether a.m. or p.m. ends the sentence, instead of being near its beginning."""
        if stop.following in _AFTER_CLOCK:
            return False
        return _CLOCK_FIRST.fullmatch(stop.text, stop.left, stop.start) is None

    def _ends_initials(self, stop: Stop) -> bool:
        """Return whether letters with full stops end the sentence and are not part of a name."""
        if stop.is_lettered or not stop.word:
            return True
        opens = stop.following in self.openers
        return opens and _NEXT_INITIAL.match(stop.text, stop.place) is None

    def _ends_number(self, stop: Stop) -> bool:
        """Return whether the full stop after a number ends the sentence."""
        words = stop.words_before
        begins = stop.text[stop.start - 1 : stop.start].isspace()
        if not words or (begins and words[-1][-1] in ":;" and len(stop.token) < 3):
            return False  # the number of a list's item
        if self.language not in _ORDINAL_LANGUAGES:
            return True
        if not stop.word and stop.before_digit:
            return False  # a date: 24. 8., 2011. 11. 11.
        if len(stop.token) > 3 or not stop.word:
            return True
        last = words[-1].lower().rstrip(".")
        if last in _CARDINAL or last.endswith("str"):
            return True
        if len(stop.token) < 3 and stop.following in month_words():
            return False  # a day: “bis 9. August”
        return last in self.abbreviations.before_numbers or stop.following in self.openers


@cache
def full_stops(language: str) -> FullStops:
    """Return what is known about full stops in a language."""
    openers = opening_words(language)
    if language != "en":
        none: frozenset[str] = frozenset()
        return FullStops(language, abbreviations(language), none, openers, none, none)
    learnt = punkt_parameters()
    seen: dict[str, int] = learnt["orthography"]
    return FullStops(
        language,
        abbreviations(language),
        frozenset(learnt["abbreviations"]),
        openers | frozenset(learnt["sentence_starters"]),
        frozenset(word for word, places in seen.items() if places & 32 and not places & 4),
        frozenset(word for word, places in seen.items() if places & 4),
    )


def punkt_parameters() -> dict[str, Any]:
    """Return what NLTK's Punkt learnt from English text (tests/quality/train/punkt.py).

    Returns:
        Abbreviations, words that open sentences, collocations over a full stop, and for frequent
        words Punkt's flags of the places where they had a capital or small letters: 4 for a capital
        inside a sentence, 32 for small letters there.
    """
    data = Path(__file__).with_name("data").joinpath(PARAMETERS).read_bytes()
    loaded: dict[str, Any] = json.loads(data)
    return loaded
