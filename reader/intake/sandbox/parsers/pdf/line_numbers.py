"""Numbers of lines in the margin, as in transcripts of courts and in manuscripts for review."""

import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.intake.sandbox.parsers.pdf.chunks import Chunk

_FEWEST = 8
"""The fewest numbers on a page."""
_ALIGNED = 0.6
"""How far their right edges are apart at most, in units of their size."""
_SAME_ROW = 0.4
"""How far the middles of a number and its line are apart at most, in units of its size."""
_OF_HIDDEN = 0.8
"""The least white space where numbers are missing, in units of that which they would take."""
_PROSE = 0.15
"""The least share of the numbered lines that begin with a small letter: in a numbered table or a
ranking hardly any does. Between the two kinds in the files that were looked at."""


def find_line_numbers(pages: Sequence[Sequence[Chunk]]) -> set[int]:
    """Return the ids of the chunks that number the lines of a document."""
    numbers: list[Chunk] = []
    beside: list[str] = []
    for page in pages:
        own = _in_the_margin(page)
        numbers += own
        beside += _texts_beside(own, page)
    small = sum(text[0].islower() for text in beside)
    return {id(each) for each in numbers} if small >= _PROSE * max(1, len(beside)) else set()


def _in_the_margin(page: Sequence[Chunk]) -> list[Chunk]:
    """Return the numbers of a page that follow one another from the top, left of its text."""
    found = [each for each in page if _text(each).isdecimal() and len(_text(each)) <= 4]
    if len(found) < _FEWEST:
        return []
    edge = statistics.median(each.right for each in found)
    found = [each for each in found if abs(each.right - edge) < _ALIGNED * each.size]
    found.sort(key=lambda each: -each.middle)
    if len(found) < _FEWEST or not _follow(found):
        return []
    own = {id(each) for each in found}
    others = [each for each in page if id(each) not in own]
    top, bottom = found[0].top, found[-1].bottom
    return found if all(x.left > edge for x in others if bottom < x.middle < top) else []


def _follow(numbers: Sequence[Chunk]) -> bool:
    """Return whether each is one more than the one above it; tags may hide those of empty lines."""
    steps = [
        (int(_text(below)) - int(_text(above)), above.middle - below.middle)
        for above, below in pairwise(numbers)
    ]
    usual = statistics.median(down for _, down in steps)
    return all(more == 1 or (more > 1 and down > _OF_HIDDEN * more * usual) for more, down in steps)


def _texts_beside(numbers: Sequence[Chunk], page: Sequence[Chunk]) -> Iterator[str]:
    """Iterate over the beginnings of the lines that are numbered."""
    for number in numbers:
        near = _SAME_ROW * number.size
        row = [x for x in page if x.left > number.right and abs(x.middle - number.middle) < near]
        if row:
            yield _text(min(row, key=lambda each: each.left))


def _text(chunk: Chunk) -> str:
    return "".join(run.text for run in chunk.runs)
