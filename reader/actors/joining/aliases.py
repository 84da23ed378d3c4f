"""Names of one person that the article, or their words, connect: "known as", "born"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.actors.joining.entity import Entity, Key
from reader.actors.mentions.given_names import is_same_given
from reader.actors.mentions.name import Name

_QUOTE = r"[\"“'‘*]*"
_HOW = r"(?:also |better |best |commonly |popularly |formerly |sometimes |often |professionally )?"
_BY = r"(?:locally |simply )?(?:as|by (?:his|her|the) (?:stage |pen |screen )?name(?: of)?)"
_CALLED = rf"{_HOW}(?:known {_BY}|nicknamed|called himself|called herself)"
_BETWEEN = re.compile(
    rf"(?:{_QUOTE}(?: [–—-])?[,(]? ?\(?(?:who (?:is|was) )?{_CALLED} "
    rf"(?:the )?{_QUOTE}(?:[A-Z][a-z]+ )?"
    r"|,? ?\(?(?:née|born|nee|aka|a\.k\.a\.|alias|real name:?) "
    r"|,? whose (?:real|birth|full|maiden|legal) name (?:is|was) )"
)
"""The text between two names of one person: ", also known as", " (born ", ", whose real name "."""
_AFTER_PRONOUN = re.compile(
    rf"\b(?:He|She|They) (?:is|was|became|were) {_CALLED} (?:the )?{_QUOTE}$"
)
_WIDEST = 45
"""Characters before a name that are looked at."""


def told_pairs(text: str, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield the pairs of names that the text says belong to one person.

    Args:
        text: The reading text.
        names: The names in it, in order.
    """
    person: Name | None = None
    for before, name in pairwise(names):
        if before.first and before.votes and before.votes[0][0] == "person":
            person = before
        left = max(before.end, name.start - _WIDEST)
        gap = text[left : name.start]
        if left == before.end and not before.located and _BETWEEN.fullmatch(gap):
            yield before, name
        elif person is not None and _AFTER_PRONOUN.search(gap):
            yield person, name


def merged(entities: Sequence[Entity], pairs: Sequence[tuple[Name, Name]]) -> list[Entity]:
    """Merge the entities that the text, or their given names, show to be one.

    Args:
        entities: The entities, in order of their first mention.
        pairs: Pairs of names of one person, from ``told_pairs``.

    Returns:
        The remaining entities, in order of their first mention.
    """
    kept = _Kept(entities)
    for one, other in pairs:
        kept.put_together(kept.at(one), kept.at(other))
    for namesakes in _by_surname(kept.left()):
        if len(namesakes) == 2 and _is_same_person(*namesakes):
            kept.put_together(*sorted(namesakes, key=lambda one: -len(one.starts)))
    return sorted(kept.left(), key=lambda entity: entity.names[0].start)


class _Kept:
    """Entities while some of them are merged."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._by_start = {name.start: entity for entity in entities for name in entity.names}
        self._left = {id(entity): entity for entity in entities}

    def left(self) -> list[Entity]:
        return list(self._left.values())

    def at(self, name: Name) -> Entity | None:
        return self._by_start.get(name.start)

    def put_together(self, main: Entity | None, other: Entity | None) -> None:
        """Move the mentions of the second entity to the first."""
        if main is None or other is None or main is other:
            return
        for name in other.names:
            self._by_start[name.start] = main
        main.names = sorted((*main.names, *other.names), key=lambda name: name.start)
        del self._left[id(other)]


def _by_surname(entities: Sequence[Entity]) -> list[list[Entity]]:
    """Group the people with the same surname."""
    found: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind == "person" and len(entity.key) > 1:
            found[entity.key[-1]].append(entity)
    return list(found.values())


def _is_same_person(one: Entity, other: Entity) -> bool:
    """Return whether two people with one surname have forms of one given name, and none between."""
    first, second = one.key[0], other.key[0]
    middle, other_middle = one.key[1:-1], other.key[1:-1]
    if middle and other_middle and not _agree(middle, other_middle):
        return False
    if first[0] != second[0] and max(map(len, (*middle, *other_middle)), default=0) > 1:
        return False  # Yitzhak HaLevi Herzog is Isaac Herzog's grandfather
    return is_same_given(first, second) or _is_misspelt(first, second)


def _agree(one: Key, other: Key) -> bool:
    """Return whether two middle names may be one: W. and Walker, but not H. W. and W."""
    return len(one) == len(other) and all(map(is_same_given, one, other))


def _is_misspelt(one: str, other: str) -> bool:
    """Return whether two letters changed places: Pamela and Palema."""
    return len(one) > 4 and one[0] == other[0] and sorted(one) == sorted(other)
