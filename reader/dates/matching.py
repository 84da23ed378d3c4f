"""Where the rows of a grammar match: looked for around the words that show a date, once."""

import re
from collections import deque
from collections.abc import Iterator

from reader.dates.lexicon import ANCHORS
from reader.dates.rule import Row

Places = dict[str, list[int]]
"""Where each word of a stretch begins: in lower case, ``0`` for digits, ``0000`` for four of them."""
Stretch = tuple[int, int, Places]
"""Start, end, and the words in it; without them every row is looked for everywhere."""

_WORDS = re.compile(r"[A-Za-z]+|[0-9]+")
_SPACE = re.compile(r"\s")
_REACH = 80
"""Characters that an expression reaches on either side of the word that shows that it is there."""
_HELD = 60
"""Words before an anchor that are remembered: more than reach back so far."""


def stretches(text: str) -> list[Stretch]:
    """Return the stretches in which an English expression can be: around the words that all have.

    Most of a text tells no time. To see that takes one look at its words, and not one for each row
    of the grammar; and a row is not looked for where its own words are missing.
    """
    found: list[Stretch] = []
    start = stop = 0
    places: Places = {}
    held: deque[tuple[int, tuple[str, ...]]] = deque(maxlen=_HELD)
    for match in _WORDS.finditer(text):
        place, kinds = match.start(), _kinds(match[0])
        if kinds[0] in ANCHORS:
            if places and place - _REACH > stop:
                found.append((start, stop, places))
                places = {}
            if not places:
                start = stop = max(_word_start(text, place - _REACH), stop)
            for at, near in held:
                if at >= stop:
                    _put(places, at, near)
            stop = _word_start(text, match.end() + _REACH)
        if place < stop:
            _put(places, place, kinds)
        held.append((place, kinds))
    if places:
        found.append((start, stop, places))
    return found


def _put(places: Places, place: int, kinds: tuple[str, ...]) -> None:
    for kind in kinds:
        places.setdefault(kind, []).append(place)


def _word_start(text: str, place: int) -> int:
    """Return the first place from here on where white space stands; near the end, the end."""
    if place <= 0:
        return 0
    match = _SPACE.search(text, place, place + _REACH)
    return match.start() if match else min(place, len(text))


def _kinds(word: str) -> tuple[str, ...]:
    """Return what a row may need of a word: itself, ``0`` for digits, ``0000`` for four."""
    if not word.isdecimal():
        return (word.lower(),)
    return ("0", "0000") if len(word) == 4 else ("0",)


def candidates(
    text: str, rows: tuple[Row, ...], looked_at: list[Stretch]
) -> list[tuple[int, int, int, Row]]:
    """Return every match of every row: by start, the longest first, then by row."""
    matches = [
        (match.start(), match.end(), number, row)
        for stretch in looked_at
        for number, row in enumerate(rows)
        if not (row.needs and stretch[2] and row.needs.isdisjoint(stretch[2]))
        for match in _matches(text, row, stretch)
    ]
    return sorted(matches, key=lambda each: (each[0], -each[1], each[2]))


def _matches(text: str, row: Row, stretch: Stretch) -> Iterator[re.Match[str]]:
    start, end, places = stretch
    if not (row.first and places):
        yield from row.pattern.finditer(text, start, end)
        return
    for word in row.first & places.keys():
        for place in places[word]:
            match = row.pattern.match(text, place, end)
            if match is not None:
                yield match
