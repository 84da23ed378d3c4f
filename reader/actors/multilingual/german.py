"""Where every noun has a capital: what of a run of capitals is a name, and where one ends.

A first name tells a person, and what follows it is the surname, unless the word is a noun by its
ending, by a list or by what the article does with it elsewhere. A town whose name is a word too
needs a preposition that only places have.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.german_words import (
    BETWEEN_SURNAMES,
    BODY_TAILS,
    DOUBTFUL_PLACES,
    ENDING_NOUNS,
    EPITHETS,
    FIRM_PLACING,
    GIVEN,
    NO_BODIES,
    NO_COMPANIES,
    NO_GIVEN,
    NO_PLACES,
    NO_TITLES,
    NOBLE,
    NOUN_TAILS,
    PARTICLES,
    PLACE_NOUNS,
    TIMED,
    TITLES,
)
from reader.actors.lists.lexicon import ORGANIZATION_HEADS, OTHER_HEADS, PLACE_HEADS
from reader.actors.mentions.candidates import is_capital
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token
from reader.actors.multilingual.small_words import small_words
from reader.actors.multilingual.words import DETERMINERS, NO_NAMES
from reader.actors.multilingual.words import TITLES as FOREIGN_TITLES
from reader.document.annotations import Kind

_QUOTES = frozenset('"“”„«»‚‘’')
_LIFE = frozenset("*†")
"""What stands before a day of birth or death, in brackets behind a name."""
_IN_BRACKETS = 40
"""Tokens of such a bracket that are looked at."""
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII".split())
_BEFORE_ONE_WORD = frozenset("von vom zu zur der den dem".split())
"""Behind these comes one word more of a name: Otto von Bismarck, Otto der Große."""
_BEFORE_TOWN = frozenset(("Bad", "Sankt", "St.", "St", "Alt", "Neu"))
_TIME_WORDS = frozenset(
    "der des dieses letzten vergangenen nächsten januar februar märz april mai juni juli august "
    "september oktober november dezember".split()
)


@dataclass(frozen=True, slots=True)
class Nouns:
    """What one article tells of its words."""

    capital: Counter[str]
    """How often each word stands there with a capital."""
    determined: Counter[str]
    """How often an article or the like stands right before it."""
    placed: frozenset[str]
    """Words behind what only stands before a place."""
    places: frozenset[str]
    """Countries and cities as German calls them."""
    given: frozenset[str]
    """First names that no list has: dates of birth tell that a person has them."""

    def is_given(self, word: str) -> bool:
        """Say whether a word is a first name, or two that a hyphen joins."""
        first = word.split("-", maxsplit=1)[0]
        known = first in GIVEN or (first in gazetteers().first and first.lower() not in NO_GIVEN)
        return known or word in self.given

    def is_noun(self, word: str) -> bool:
        """Say whether the article uses a word as a noun: every third time with an article."""
        times = self.determined[word]
        return times > 0 and times * 3 >= self.capital[word]

    def is_town(self, word: str) -> bool:
        """Say whether a word that is listed as a town is one here."""
        low = word.lower()
        noun = self.is_noun(word) and word not in gazetteers().country
        if low in NO_PLACES or noun:
            return False
        return low not in DOUBTFUL_PLACES or word in self.placed

    def is_body(self, word: str) -> bool:
        """Say whether letters may stand for an organization."""
        return word not in NO_BODIES

    def is_title(self, token: Token) -> bool:
        """Say whether a word is one of those that stand before a person's name."""
        low = token.text.lower().rstrip(".")
        known = low in TITLES or (low in FOREIGN_TITLES and low not in NO_TITLES)
        return known and not token.text.islower()

    def is_company(self, word: str) -> bool:
        """Say whether a word that is listed as a company may be one."""
        return word.lower() not in NO_COMPANIES

    def is_surname(self, words: Sequence[str]) -> bool:
        """Say whether the end of a person's name may stand for the person elsewhere."""
        word = words[-1]
        low = word.lower()
        if low in ENDING_NOUNS or low in EPITHETS or low in _TIME_WORDS or _has_noun_tail(low):
            return False
        if word in self.places:
            return False
        return not (self.is_noun(word) or (words[-2].islower() and word in self.placed))

    def joins(self, tokens: Sequence[Token], start: int, end: int, place: int) -> bool:
        """Say whether small words join a capital to the run ``start`` to ``end`` before them."""
        gap = " ".join(token.text.lower() for token in tokens[end:place])
        before = tokens[end - 1].text
        named = before.lower() in NOBLE or before in _NUMERALS or before[1:] == "."
        named = named or (self.is_given(before) and before.lower() not in NO_NAMES)
        if gap in BETWEEN_SURNAMES:
            named = named or any(self.is_given(token.text) for token in tokens[start:end])
        if not named:
            return False
        word = tokens[place].text
        if gap in DETERMINERS:
            return word.lower() in EPITHETS
        full = (
            self.is_given(word) and place + 1 < len(tokens) and is_capital(tokens[place + 1].text)
        )
        return gap in PARTICLES and not full

    def person(self, tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
        """Return what of a run is from the first name to the end of the person's name."""
        given = (i for i in range(start, end - 1) if self.is_given(tokens[i].text))
        first = next(given, None)
        if first is None:
            titles = [i for i in range(start, end - 1) if self.is_title(tokens[i])]
            place = tokens[start].text.lower() in PLACE_NOUNS and start + 1 < end
            start = titles[-1] + 1 if titles else start + place
            timed = (i for i in range(start + 1, end) if _is_time(tokens, i))
            return start, next(timed, end)
        ends = (i for i in range(first + 1, end) if self._ends_before(tokens, first, i))
        return first, next(ends, end)

    def _ends_before(self, tokens: Sequence[Token], first: int, place: int) -> bool:
        """Say whether a person's name is over where this word begins."""
        word = tokens[place].text
        low = word.lower()
        if word.islower() or word in _NUMERALS:
            return False
        before = tokens[place - 1].text
        if low in ENDING_NOUNS or _has_noun_tail(low) or _is_time(tokens, place):
            return True
        if before.islower():
            return False
        if word in self.places or word.removesuffix("s") in self.places:
            return True
        if place - first < 2:
            return False
        if tokens[place - 2].text in _BEFORE_ONE_WORD and before not in _BEFORE_TOWN:
            return True
        owns = before.endswith("s") and before[:-1] in self.capital and not self.is_given(before)
        noun = self.is_noun(word) and not self.is_given(word)
        return owns or noun or word in self.placed

    def owns(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Say whether the s at the end of a person's name is of the genitive: a noun follows."""
        word = tokens[end - 1].text
        if end - start < 2 or end >= len(tokens) or not self.is_given(tokens[start].text):
            return False
        plain = word.endswith("s") and not word.endswith(("ss", "us"))
        return plain and len(word) > 3 and tokens[end].text[0].isupper()


def _has_noun_tail(low: str) -> bool:
    return len(low) > 7 and low.endswith(NOUN_TAILS)


def _is_time(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word begins a time: "Anfang März", "Ende der 1990er"."""
    after = tokens[place + 1].text.lower() if place + 1 < len(tokens) else ""
    return tokens[place].text.lower() in TIMED and (after in _TIME_WORDS or after[:1].isdigit())


def is_dated(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a bracket with a day of birth or death stands behind a name."""
    if end >= len(tokens) or tokens[end].text != "(":
        return False
    words = (token.text for token in tokens[end + 1 : end + _IN_BRACKETS])
    return not _LIFE.isdisjoint(takewhile(lambda word: word != ")", words))


def with_plain_epithet(words: list[str]) -> list[str]:
    """Put what a ruler is called behind an article into its first case: Karl den Großen."""
    *name, article, epithet = words
    if article not in DETERMINERS or epithet.lower() not in EPITHETS:
        return words
    plain = epithet.removesuffix("n") if epithet.endswith("en") else epithet
    return [*name, "der" if article != "die" else article, plain]


def kind_of_tail(words: Sequence[str]) -> Kind | None:
    """Return what the last word of a name makes of it though a first name begins it, if anything.

    English heads count that are no surnames: Rocky Mountains and Brit Award, but not Tiger Woods.
    """
    word = words[-1]
    low = word.lower()
    known = low in ORGANIZATION_HEADS and " ".join(words) in gazetteers().company
    if known or low in BODY_TAILS:
        return "organization"
    single = low.removesuffix("s")
    if word.title() in gazetteers().surname:
        return None
    if low in PLACE_HEADS:
        return "place"
    if low in ORGANIZATION_HEADS:
        return "organization"
    return "other" if low in OTHER_HEADS or single in OTHER_HEADS else None


def is_determined(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an article or the like stands right before a word, as before nouns.

    Behind a comma it is a relative pronoun: "..., die Innsbruck mit Verona verbindet".
    """
    article = place > 0 and tokens[place - 1].text.lower() in DETERMINERS
    return article and not (place > 1 and tokens[place - 2].text == ",")


def nouns_of(passages: Sequence[Passage], known: frozenset[str]) -> Nouns:
    """Read how an article uses its capitals; ``known`` are the places with a German name."""
    capital: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    placed: set[str] = set()
    given: set[str] = set()
    for passage in passages:
        tokens = passage.tokens
        for place, token in enumerate(tokens):
            if not token.text[0].isupper():
                continue
            capital[token.text] += 1
            before = tokens[place - 1].text.lower() if place else ""
            determined[token.text] += is_determined(tokens, place)
            if before in FIRM_PLACING or before in PLACE_NOUNS:
                placed.add(token.text)
            if is_dated(tokens, place + 1):
                given.update(_first_of(tokens, place))
    return Nouns(capital, determined, frozenset(placed), known, frozenset(given))


def _first_of(tokens: Sequence[Token], last: int) -> list[str]:
    """Return the word that opens a sentence, when it and all up to ``last`` are one name."""
    word = tokens[0].text
    low = word.lower()
    if not 0 < last < 8 or not is_capital(word) or low in NO_GIVEN or low in small_words("de"):
        return []
    whole = all(
        is_capital(token.text) or token.text in _QUOTES or token.text.lower() in PARTICLES
        for token in tokens[1:last]
    )
    return [word] if whole else []
