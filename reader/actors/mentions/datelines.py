"""Names in a dateline: the place is where the article comes from; the agency is not an actor."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.actors.lists.lexicon import CALENDAR
from reader.actors.mentions.name import Name
from reader.actors.mentions.passages import Passage
from reader.document.annotations import Aside
from reader.language.datelines import bracketed_place, eastern_place

_BORDER = re.compile(r"[,(/\[:–—]|\s-|--|\.\s(?=[\d(])")
"""The end of a place in a dateline."""
_AGENCY_FIRST = re.compile(r"[(/\[【][^)/\]】]{0,60}[)/\]】][\s.–—:=-]*")
"""An agency in brackets before the place, with its dash."""
_MOST = 2
"""The most places: a city, and the country or region after it."""


def with_datelines(
    passages: Sequence[Passage], names: Sequence[Name], asides: Sequence[Aside]
) -> list[Name]:
    """Remove the names in asides, except the places of datelines.

    Args:
        passages: Its sentences.
        names: The names found, in order.
        asides: The spans of the article that are not part of its text, in order.

    Returns:
        The names, in order and not overlapping.
    """
    if not asides:
        return list(names)
    ends = [aside.end for aside in asides]
    kept = [name for name in names if not _is_inside(name, asides, ends)]
    starts = [passage.tokens[0].start for passage in passages]
    places = [
        replace(place, passage=number, paragraph=passages[number].paragraph)
        for aside in asides
        if aside.kind == "dateline" and (number := bisect_right(starts, aside.start) - 1) >= 0
        for place in _places(aside)
    ]
    return sorted([*kept, *places], key=lambda name: name.start)


def _is_inside(name: Name, asides: Sequence[Aside], ends: Sequence[int]) -> bool:
    """Return whether a name shares a character with an aside."""
    place = bisect_right(ends, name.start)
    return place < len(asides) and asides[place].start < name.end


def _places(aside: Aside) -> Iterator[Name]:
    for left, place in _named_places(aside.text)[:_MOST]:
        words = place.split()
        if any(word.lower().rstrip(".") in CALENDAR or word[0].isdigit() for word in words):
            return
        plain = tuple(word.title() if word.isupper() and len(word) > 3 else word for word in words)
        start = aside.start + left
        yield Name(
            start=start,
            end=start + len(place),
            text=place,
            words=plain,
            votes=(("place", 1.0),),
            passage=-1,
            paragraph=-1,
            first=False,
            located=True,
        )


def _named_places(dateline: str) -> list[tuple[int, str]]:
    """Return the places of a dateline with their offsets: after, or in, what is in brackets."""
    if (eastern := eastern_place(dateline)) is not None:
        start, end = eastern
        return [(start, dateline[start:end])]
    if (inside := bracketed_place(dateline)) is not None:
        return [(1 + left, place) for left, place in _parts(inside)]
    agency = _AGENCY_FIRST.match(dateline)
    if agency is None:
        return list(_parts(dateline))
    rest = dateline[agency.end() :]
    return [(agency.end() + left, place) for left, place in _parts(rest)]


def _parts(dateline: str) -> Iterator[tuple[int, str]]:
    """Yield the parts between commas before the agency, each with its offset."""
    begin = 0
    for border in _BORDER.finditer(dateline):
        piece = dateline[begin : border.start()]
        if piece.strip():
            yield begin + len(piece) - len(piece.lstrip()), piece.strip()
        if border[0] != ",":
            return
        begin = border.end()
