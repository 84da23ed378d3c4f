"""Which words make up a role, for the finders of roles before and after a name."""

from collections.abc import Sequence

from reader.actors.lists.honorifics import OFFICES, STYLES
from reader.actors.lists.lexicon import TITLES
from reader.actors.lists.occupations import (
    GROUPS,
    MODIFIERS,
    NO_OCCUPATIONS,
    OCCUPATION_ENDINGS,
    OCCUPATIONS,
)
from reader.actors.mentions.tokens import Token

ARTICLES = frozenset(("a", "an", "the", "another"))
OWNERS = frozenset("its his her their my our whose".split())
PREPOSITIONS = frozenset("of for at in with to on from by and".split())
ENDS = frozenset('.,;:!?()[]"“”–—-')
STOPS = frozenset(
    "who which that whose where when said says told was is has had will would were are did also as "
    "because while after before but if than then since until when".split()
)
"""Words that end a role."""
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
LONGEST = 16
"""The most tokens of a role."""

Found = tuple[int, int]
"""Half-open range of token indexes."""


def low_at(tokens: Sequence[Token], index: int) -> str:
    """Return a word in lower case, "" outside the sentence."""
    return tokens[index].text.lower() if 0 <= index < len(tokens) else ""


def goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Return whether "and" joins two offices or two names rather than two clauses."""
    after = low_at(tokens, place + 1)
    capital = place + 1 < len(tokens) and tokens[place + 1].text[0].isupper()
    return capital or after in OCCUPATIONS or after in MODIFIERS or after == "the"


def is_role(tokens: Sequence[Token], start: int, stop: int, *, person: bool) -> bool:
    """Return whether the text before the first preposition ends in a word for a person's role."""
    head = start
    while head < stop and tokens[head].text.lower() not in PREPOSITIONS:
        head += 1
    if head == start or any(token.text.lower() in ARTICLES for token in tokens[start + 1 : head]):
        return False  # "joined the singer on stage" says what somebody did
    noun = tokens[head - 1].text
    return is_occupation(noun) if person else noun in GROUPS


def is_year(word: str) -> bool:
    """Return whether a word is a year, as in "mayor of Oslo in 2016"."""
    return word.isdecimal() and len(word) == 4


def is_occupation(word: str) -> bool:
    """Return whether a word describes a person: a listed one, or one with such an ending."""
    low = word.lower().rstrip(".")
    if low in OCCUPATIONS or low in OFFICES or (low in TITLES and low not in STYLES):
        return True
    noun = low.rsplit("-", maxsplit=1)[-1]
    if noun in OCCUPATIONS:
        return True
    return low.endswith(OCCUPATION_ENDINGS) and low not in NO_OCCUPATIONS and len(low) > 6
