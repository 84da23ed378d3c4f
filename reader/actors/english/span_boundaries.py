"""Corrections of the boundaries of names."""

import re
from collections.abc import Sequence

from reader.actors.english.kind_rules import (
    INTRODUCING,
    STORMS,
    introduced,
    is_apposed_group,
    is_partnership,
    is_told_by_neighbours,
)
from reader.actors.english.postprocess import is_firm
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.honorifics import OFFICES, POST_NOMINALS
from reader.actors.lists.lexicon import CALENDAR, CONTRACTIONS, ORDINARY, ORGANIZATION_HEADS, TITLES
from reader.actors.mentions.labels import Range, names_in
from reader.actors.mentions.role_words import ARTICLES, PREPOSITIONS
from reader.actors.mentions.tokens import Token

_SCORE = re.compile(r"(?:\d{1,2}|1\d\d)[-–](?:\d{1,2}|1\d\d)")
"""The score of a match; more points are the number of a model: "Boeing 737-800"."""
_HOLDERS = frozenset(
    "Justice Judge Secretary Minister Director Chairman Chairwoman Chief President Commissioner "
    "Spokesman Spokeswoman Chancellor Member Leader Senator MP MPP".split()
)
"""Holders of an office in the organization named right before them: "Supreme Court Justice"."""
_BEFORE_PARTY = ARTICLES | PREPOSITIONS | CALENDAR
"""Words allowed before a capitalised party, as is any word at the beginning of a sentence."""

_BEFORE_OFFICE = frozenset("high deputy assistant acting former police chief".split())


def tidied(tokens: Sequence[Token], start: int, path: Sequence[str]) -> list[Range]:
    """Return the names of a chunk with corrected boundaries.

    Names joined by an ampersand are one; titles and ages are removed before people's names, letters
    after them; an office is not a name.

    Args:
        tokens: The sentence.
        start: Where the chunk begins in it.
        path: The labels of its tokens.

    Returns:
        Ranges in the sentence, in order.
    """
    tidy: list[Range] = []
    for first, last in names_in(path):
        left, right = start + first, start + last
        if tidy and left == tidy[-1][1] + 1 and tokens[left - 1].text == "&":
            tidy[-1] = tidy[-1][0], right
            continue
        if tidy and left < tidy[-1][1]:
            continue
        person = path[first] == "B-P"
        if tidy and person and _goes_on_with(tokens, tidy[-1], left, right):
            tidy[-1] = tidy[-1][0], right
            continue
        if tokens[right - 1].text == "Party":
            # "Democratic" alone is not a name, but part of this one.
            while left > start and path[left - start - 1] == "O" and _may_open(tokens[left - 1]):
                left -= 1
        found = trimmed(tokens, left, right, person=person)
        if found is not None:
            tidy.append(_with_partners(tokens, *found, start + len(path)))
    return tidy


def _with_partners(tokens: Sequence[Token], left: int, right: int, limit: int) -> Range:
    """Extend the name of a founder to that of the firm: "Stanley and Company", "Baker and Sons"."""
    if right + 1 < limit and is_partnership([token.text for token in tokens[left : right + 2]]):
        return left, right + 2
    return left, right


def _goes_on_with(tokens: Sequence[Token], before: Range, left: int, right: int) -> bool:
    """Return whether a surname follows a given name and a middle name: Ellen Park Rossi."""
    first = gazetteers().first
    whole = before[1] == left and right - left == 1 and before[1] - before[0] == 2
    return whole and tokens[before[0]].text in first and tokens[left].text not in first


def _may_open(token: Token) -> bool:
    """Return whether a word may open a party's name: capitalised, not "The", "On" or "Monday"."""
    return token.text[0].isupper() and token.text.lower() not in _BEFORE_PARTY


def trimmed(tokens: Sequence[Token], left: int, right: int, *, person: bool) -> Range | None:
    """Remove text before or after a name from it; None if it was only an office."""
    if left and tokens[left - 1].text in STORMS:
        return left - 1, right
    while left < right and tokens[left].text.lower() in CONTRACTIONS:
        left += 1
    while left + 1 < right and _is_before_name(tokens[left], person=person):
        left += 1
    while left + 1 < right and _is_behind_name(tokens[right - 1].text):
        right -= 1
    if right - left > 2 and tokens[right - 1].text in _HOLDERS:
        right -= tokens[right - 2].text.lower() in ORGANIZATION_HEADS
    right = _without_office(tokens, left, right)
    return (left, right) if left < right else None


def _is_behind_name(word: str) -> bool:
    """Return whether a word is letters after a person's name, or the score of a match."""
    return (word.isupper() and word.lower() in POST_NOMINALS) or bool(_SCORE.fullmatch(word))


def _without_office(tokens: Sequence[Token], left: int, right: int) -> int:
    """Return where a name ends without an office: the UN in "UN Under-Secretary-General"."""
    lows = [token.text.lower() for token in tokens[left:right]]
    place = next((i for i, low in enumerate(lows) if low in OFFICES), None)
    if place is None or ORGANIZATION_HEADS & set(lows[:place]):
        return right
    if place + 1 < len(lows) and lows[place + 1] not in {"of", "for", "to"}:
        return right
    while place and lows[place - 1] in _BEFORE_OFFICE:
        place -= 1
    return left + place


def _is_before_name(token: Token, *, person: bool) -> bool:
    low = token.text.lower()
    if person:
        return low[0].isdigit() or low.rstrip(".") in TITLES
    return INTRODUCING.get(low) == "person" and low not in {"lady", "lord", "miss", "sir"}


def told_name(tokens: Sequence[Token], start: int, end: int) -> list[Range]:
    """Return the name shown by a word before or after it, if the labels found none."""
    is_named = is_firm(tokens, start, end) or is_named_group(tokens, start, end)
    if is_named or is_told_by_neighbours(tokens, start, end):
        return [(start, end)]
    stop = end
    while stop > start + 1:
        word = tokens[stop - 1].text
        if word.lower() not in CALENDAR and not word.islower():
            break
        stop -= 1
    return [(first, stop) for first in range(start, stop) if introduced(tokens, first)][:1]


def is_named_group(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a whole chunk names a group: "Fight for the Future, an activist group"."""
    several = end - start > 1 and tokens[start].text.lower() not in ORDINARY
    return several and is_apposed_group(tokens, end)
