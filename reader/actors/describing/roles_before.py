"""Roles before a name: titles, offices, and text separated from it by a comma."""

from collections.abc import Sequence

from reader.actors.lists.honorifics import STYLES
from reader.actors.lists.lexicon import CALENDAR, NATIONALITIES, ORDINARY
from reader.actors.lists.occupations import MODIFIERS
from reader.actors.mentions.role_words import (
    ARTICLES,
    ENDS,
    LONGEST,
    OWNERS,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
    Found,
    is_occupation,
    is_role,
    low_at,
)
from reader.actors.mentions.tokens import Token

_OF = frozenset(("of", "for"))
"""The words between an office and its object: "Secretary of State for the Home Department"."""
_WIDEST = 7
"""The most unlisted words in a title, or in the object of an office."""


def before_comma(tokens: Sequence[Token], start: int, end: int) -> Found | None:
    """Find "The director of the museum, Ann Lee," or "Kettering's manager, Ann Lee,"."""
    if low_at(tokens, start - 1) != "," or low_at(tokens, end) not in {",", ".", ""}:
        return None
    stop = start - 1
    for place in range(stop - 1, max(-1, stop - LONGEST), -1):
        low = tokens[place].text.lower()
        if low in ENDS or low in STOPS or low in OWNERS:
            return None
        if low in POSSESSIVES and is_role(tokens, place + 1, stop, person=True):
            return _owner(tokens, place), stop
        first = place if tokens[place].text[0].isupper() else place + 1
        opens = place == 0 or tokens[place - 1].text in ENDS
        # "to a hospital spokeswoman" is a role; "of the museum" continues what is before it.
        if low in ARTICLES and low_at(tokens, place - 1) in {"of", "for", "at"}:
            continue
        if (low in ARTICLES or opens) and is_role(tokens, first, stop, person=True):
            return (place + 1 if low in ARTICLES else place), stop
        if low in ARTICLES and low_at(tokens, place - 1) not in PREPOSITIONS:
            return None
    return None


def _owner(tokens: Sequence[Token], possessive: int) -> int:
    """Return where the name of an owner begins."""
    first = possessive
    while first and tokens[first - 1].text[0].isupper():
        first -= 1
    while first < possessive - 1 and tokens[first].text.lower() in ORDINARY:
        first += 1
    if first == possessive:
        first -= 1  # "the company's chairman"
    return first


def title(tokens: Sequence[Token], start: int) -> Found | None:
    """Find "Foreign Minister" or "council spokeswoman" right before a name."""
    stop = start
    while stop and low_at(tokens, stop - 1).rstrip(".") in STYLES:
        stop -= 1
    if not stop or not is_occupation(tokens[stop - 1].text):
        return None
    first = stop - 1
    while first and stop - first < LONGEST and _modifies(tokens, first - 1):
        first -= 1
    first = _opened(tokens, first, stop)
    if _is_first_of_two(tokens, first):
        first -= 2
    while tokens[first].text in POSSESSIVES and first < stop - 1:
        first += 1
    return first, stop


def _is_first_of_two(tokens: Sequence[Token], first: int) -> bool:
    """Return whether another office opens the sentence: "Actor and director Ann Lee"."""
    if first < 2 or low_at(tokens, first - 1) != "and" or not tokens[first].text.islower():
        return False
    opens = first == 2 or tokens[first - 3].text in ENDS
    return opens and is_occupation(tokens[first - 2].text)


def _opened(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Include the common words before a title if an article or a word for a people opens them.

    ``the current chief operating officer``; without such an opening the words before may be verbs.
    """
    place = first
    if tokens[first].text[0].isupper() or tokens[first].text in POSSESSIVES:
        return first
    while place and stop - place < _WIDEST:
        low = tokens[place - 1].text.lower()
        if low in ARTICLES:
            return place
        if low in NATIONALITIES:
            return place - 1
        if not _is_plain(tokens[place - 1]):
            return first
        place -= 1
    return first


def _is_plain(token: Token) -> bool:
    """Return whether a word has no special function in a sentence, as far as lists can tell."""
    low = token.text.lower()
    word = low.replace("-", "")
    closed = low in ORDINARY or low in STOPS or low in PREPOSITIONS or low in OWNERS
    return word.isalpha() and not closed and low not in CALENDAR


def office(tokens: Sequence[Token], start: int) -> Found | None:
    """Find "Secretary of State" or "former member of the Scottish Parliament" before a name."""
    while start and low_at(tokens, start - 1).rstrip(".") in STYLES:
        start -= 1
    first = start
    for place in range(start - 1, max(0, start - _WIDEST - 1), -1):
        if tokens[place].text in _OF:
            if place < start - 1 and is_occupation(tokens[place - 1].text):
                first = place - 1
        elif not _may_follow_of(tokens[place]):
            break
    if first == start:
        return None
    while first and start - first < LONGEST and _modifies(tokens, first - 1):
        first -= 1
    while tokens[first].text in POSSESSIVES:
        first += 1
    return first, start


def _may_follow_of(token: Token) -> bool:
    low = token.text.lower()
    if low == "the" or token.text[0].isupper():
        return low.isalpha() and not is_occupation(token.text)
    return low in MODIFIERS or low in {"state", "operations", "staff"}


def _modifies(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word may belong to the title after it."""
    word = tokens[place].text
    low = word.lower()
    if word in POSSESSIVES:
        return place > 0 and tokens[place - 1].text[0].isupper()
    if low in CALENDAR or (low in ORDINARY and not word.isupper()):
        return low in MODIFIERS
    if low in ARTICLES or low in OWNERS or low in STOPS or low in PREPOSITIONS:
        return False
    if low in MODIFIERS or low in NATIONALITIES or is_occupation(word):
        return True
    return word[0].isupper() and word.replace("-", "").replace(".", "").isalnum()
