"""Add well-known names that the weights missed or cut short."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.actors.forms.known_entities import known_in
from reader.actors.mentions.name import Name
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage

_SUFFIX = re.compile(r"[:'’-]\w{1,6}")


def with_world_names(
    text: str, passages: Sequence[Passage], names: Sequence[Name], language: str
) -> list[Name]:
    """Add countries, unions and world bodies, under the words that all their forms share.

    A name that contains one of these and more stays as it is.

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
        known = _known(text, passages, number, language)
        found += _merged(text, by_passage[number], known)
    return found


def _merged(text: str, names: Sequence[Name], known: Iterable[Name]) -> list[Name]:
    """Merge known names with the others in a sentence, in one pass over both."""
    found: list[Name] = []
    place = 0
    for one in known:
        while place < len(names) and names[place].end <= one.start:
            found.append(names[place])
            place += 1
        stop = place
        while stop < len(names) and names[stop].start < one.end:
            stop += 1
        inside = names[place:stop]
        if len(inside) == 1 and _is_case_of(text, inside[0], one):
            found.append(replace(inside[0], words=one.words, votes=one.votes))
            place = stop
        elif all(one.covers(name) for name in inside):
            found.append(one)
            place = stop
    return [*found, *names[place:]]


def _is_case_of(text: str, name: Name, known: Name) -> bool:
    """Return whether a name is a known one with a suffix: USA:n, EU:s, FN's."""
    hung = text[known.end : name.end]
    return name.start == known.start and bool(_SUFFIX.fullmatch(hung))


def _known(text: str, passages: Sequence[Passage], number: int, language: str) -> Iterator[Name]:
    for one in known_in(passages[number].tokens, language):
        span = one.start, one.end
        name = name_at(text, passages, number, span, ((one.kind, 1.0),))
        left = name.start + one.elided
        yield replace(name, start=left, text=text[left : name.end], words=one.words)
