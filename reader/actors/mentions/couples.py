"""Two given names before one surname that belongs to both: Barack and Michelle Obama."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import TITLES
from reader.actors.mentions.given_names import is_given
from reader.actors.mentions.name import Name
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token

_AND = frozenset(("and", "&", "und", "et", "y", "e", "en", "og", "och", "i", "ja"))
"""Words that join two given names."""


def with_couples(text: str, passages: Sequence[Passage], names: Sequence[Name]) -> list[Name]:
    """Give the first of two given names the surname after the second.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.

    Returns:
        The names, in order and not overlapping; the first name of each couple has the surname among
        its words.
    """
    firsts = {}
    starts = {name.start for name in names}
    for name in _second_halves(names):
        first = _first_half(text, passages, name)
        if first is None:
            continue
        if not _has_another_name(text, first, names):
            firsts[first.start] = first
        elif first.start not in starts:
            firsts[first.start] = replace(first, words=(first.text,))
    if not firsts:
        return list(names)
    others = [name for name in names if name.start not in firsts]
    return sorted([*others, *firsts.values()], key=lambda name: name.start)


def _second_halves(names: Sequence[Name]) -> Iterator[Name]:
    for name in names:
        if len(name.words) > 1 and name.kind == "person" and _is_given(name.words[0]):
            yield name


def _first_half(text: str, passages: Sequence[Passage], second: Name) -> Name | None:
    """Return the given name that "and" joins to a full name, with the surname of the latter."""
    if second.passage < 0:
        return None
    tokens = passages[second.passage].tokens
    place = bisect_left(tokens, second.start, key=lambda token: token.start)
    if place < 2 or tokens[place - 1].text not in _AND or not _stands_alone(tokens, place - 2):
        return None
    given = tokens[place - 2].text
    if not _is_given(given) and f"{given} {second.words[-1]}" not in text:
        return None
    span = place - 2, place - 1
    first = name_at(text, passages, second.passage, span, (("person", 1.0),))
    return replace(first, words=(first.text, second.words[-1]))


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a given name is not part of a longer name or of a list of places."""
    before = tokens[place - 1].text if place else ""
    word = tokens[place].text
    if before == "," or (before[:1].isupper() and place > 1):
        return False
    return word.istitle() and word not in gazetteers().country


def _is_given(word: str) -> bool:
    return word.lower() not in TITLES and is_given(word)


def _has_another_name(text: str, first: Name, names: Sequence[Name]) -> bool:
    """Return whether the text uses a name for somebody with another surname, or none: Madonna.

    A surname alone, without "Mr" or "Mrs", means one person, not a couple.
    """
    surname = first.words[-1]
    if f"{first.text} {surname}" in text:
        return False
    if any(one.words[0] == first.text and len(one.words) > 1 for one in names):
        return True
    return any(
        (name.words == (first.text,) and name.start < first.start)
        or (name.words == (surname,) and not name.gender)
        for name in names
    )
