"""Names that every paper knows, put in where the weights passed them over or cut them short."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.forms.known_entities import known_in
from reader.actors.mentions.name import Name
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage

_HUNG = re.compile(r"[:'’-]\w{1,6}")


def with_world_names(
    text: str, passages: Sequence[Passage], names: Sequence[Name], language: str
) -> list[Name]:
    """Add countries, unions and world bodies, in the words that all their forms are gathered by.

    A name that holds such a one and more stays as it is.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.
        language: ISO 639-1 code.

    Returns:
        The names, in order and not overlapping.
    """
    by_passage: defaultdict[int, list[Name]] = defaultdict(list)
    for name in names:
        by_passage[name.passage].append(name)
    found: list[Name] = []
    for number in range(len(passages)):
        there = by_passage[number]
        for known in _known(text, passages, number, language):
            inside = [name for name in there if known.overlaps(name)]
            if len(inside) == 1 and _is_case_of(text, inside[0], known):
                whole = replace(inside[0], words=known.words, votes=known.votes)
                there = [whole if name is inside[0] else name for name in there]
            elif all(known.covers(name) for name in inside):
                there = [name for name in there if name not in inside]
                there.append(known)
        found += there
    return sorted(found, key=lambda name: name.start)


def _is_case_of(text: str, name: Name, known: Name) -> bool:
    """Say whether a name is a known one with an ending hung on: USA:n, EU:s, FN's."""
    hung = text[known.end : name.end]
    return name.start == known.start and bool(_HUNG.fullmatch(hung))


def _known(text: str, passages: Sequence[Passage], number: int, language: str) -> Iterator[Name]:
    for one in known_in(passages[number].tokens, language):
        span = one.start, one.end
        name = name_at(text, passages, number, span, ((one.kind, 1.0),))
        left = name.start + one.elided
        yield replace(name, start=left, text=text[left : name.end], words=one.words)
