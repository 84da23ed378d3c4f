"""The reading order of a page: cut along the white space between columns.

A gutter is a place that no chunk crosses over a stretch of the page. The page is cut along the best
one; the parts above the stretch, left of it, right of it and below it are cut again.
"""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.intake.sandbox.parsers.pdf.chunks import Chunk

_NARROWEST_GUTTER = 0.7
"""In units of the font size. Chosen on the generated PDFs; LaTeX's narrowest is one."""
_NARROWEST_COLUMN = 8.0
"""In units of the font size: bullets and line numbers are not a column."""
_FEWEST_LINES = 3
"""The fewest lines of a column."""
_PROSE_LINE = 11.0
"""In units of the font size: the least median length of the lines in a column of prose. The cells
of a table are shorter."""
_HEAD_LARGER = 0.05
"""How much larger than the text a heading across both columns is, in units of the text's size."""
_LEAST_FILLED = 0.7
"""The least share of a line of prose that is not white; rows of a table have a third to a half."""
_MOSTLY_LEVEL = 0.8
"""The least share of level lines on the two sides of a table."""
_MOST_EDGES = 12
"""The most left edges that are tried as the beginning of a column."""
_DEEPEST = 8
_MOST_CHUNKS = 4_000
"""The most chunks on a page in which columns are looked for; a usual page has a few hundred."""


@dataclass(frozen=True, slots=True)
class _Gutter:
    """White space between two columns."""

    score: int
    """The number of letters on its two sides."""
    left: list[Chunk]
    right: list[Chunk]
    top: float
    bottom: float


@dataclass(slots=True)
class _SideLine:
    """A line on one side of a gutter."""

    middle: float
    left: float
    right: float
    ink: float
    """The width of its chunks together."""

    @property
    def length(self) -> float:
        """How long it is, including white space."""
        return self.right - self.left

    @property
    def filled(self) -> float:
        """The share of it that is not white."""
        return self.ink / max(self.length, 1.0)


def reading_order(chunks: Sequence[Chunk], depth: int = 0) -> Iterator[list[Chunk]]:
    """Iterate over the columns of a page in the order in which they are read.

    Args:
        chunks: What is on the page.
        depth: How often it has been cut already.
    """
    if not chunks:
        return
    is_text = depth < _DEEPEST and len(chunks) <= _MOST_CHUNKS
    gutter = _best_gutter(chunks) if is_text else None
    if gutter is None:
        yield list(chunks)
        return
    inside = {id(each) for each in (*gutter.left, *gutter.right)}
    rest = [each for each in chunks if id(each) not in inside]
    middle = (gutter.top + gutter.bottom) / 2
    yield from reading_order([each for each in rest if each.middle > middle], depth + 1)
    sides = [gutter.left, gutter.right]
    if _is_from_right(chunks):
        sides.reverse()
    for side in sides:
        yield from reading_order(side, depth + 1)
    yield from reading_order([each for each in rest if each.middle <= middle], depth + 1)


def _best_gutter(chunks: Sequence[Chunk]) -> _Gutter | None:
    best: _Gutter | None = None
    size = statistics.median(each.size for each in chunks)
    for edge in _left_edges(chunks, size):
        for gutter in _gutters_at(edge, chunks, size):
            if best is None or gutter.score > best.score:
                best = gutter
    return best


def _left_edges(chunks: Sequence[Chunk], size: float) -> list[float]:
    """Return where several lines begin: the leftmost of nearby places, just left of a column."""
    groups: list[list[float]] = []
    for left in sorted(each.left for each in chunks):
        if groups and left - groups[-1][-1] < 0.4 * size:
            groups[-1].append(left)
        else:
            groups.append([left])
    common = sorted((group for group in groups if len(group) >= _FEWEST_LINES), key=len)
    return [group[0] for group in common[-_MOST_EDGES:]]


def _gutters_at(edge: float, chunks: Sequence[Chunk], size: float) -> Iterator[_Gutter]:
    slack = 0.15 * size
    crossing = sorted(
        (each for each in chunks if each.left < edge - slack and each.right > edge - slack),
        key=lambda each: -each.top,
    )
    tops = [each.bottom for each in crossing]
    ends = [each.top for each in crossing]
    for top, bottom in zip([float("inf"), *tops], [*ends, float("-inf")], strict=True):
        if top - bottom < _FEWEST_LINES * size:
            continue
        within = [each for each in chunks if bottom <= each.middle <= top]
        left = [each for each in within if each.right <= edge - slack]
        right = [each for each in within if each.left >= edge - slack]
        left, right = _without_head(left, right, size)
        if _are_columns(left, right, size):
            score = sum(each.letters for each in (*left, *right))
            yield _Gutter(
                score,
                left,
                right,
                max(each.top for each in (*left, *right)),
                min(each.bottom for each in (*left, *right)),
            )


def _without_head(
    left: Sequence[Chunk], right: Sequence[Chunk], size: float
) -> tuple[list[Chunk], list[Chunk]]:
    """Return columns without rows at their tops that span both, such as names of authors.

    These are larger than the text, and their two sides are at the same height.
    """
    sides = [sorted(side, key=lambda each: -each.middle) for side in (left, right)]
    heads = [0, 0]
    while all(head < len(side) for head, side in zip(heads, sides, strict=True)):
        one, other = (side[head] for head, side in zip(heads, sides, strict=True))
        level = abs(one.middle - other.middle) < 0.3 * size
        alike = abs(one.size - other.size) < 0.02 * size
        if not level or not alike or one.size - size < _HEAD_LARGER * size:
            break
        heads = [head + 1 for head in heads]
    below = [side[head].size for head, side in zip(heads, sides, strict=True) if head < len(side)]
    if heads[0] and below and max(below) - size >= _HEAD_LARGER * size:
        # Text continues in the same size: there are more small notes than text on the page.
        heads = [0, 0]
    kept = [side[head:] for head, side in zip(heads, sides, strict=True)]
    return kept[0], kept[1]


def _are_columns(left: Sequence[Chunk], right: Sequence[Chunk], size: float) -> bool:
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    gutter = min(each.left for each in right) - max(each.right for each in left)
    if gutter < _NARROWEST_GUTTER * size:
        return False
    sides = [_lines_of(left), _lines_of(right)]
    if min(map(len, sides)) < _FEWEST_LINES or _are_cells(sides, size):
        return False
    tops = [max(each.top for each in side) for side in (left, right)]
    bottoms = [min(each.bottom for each in side) for side in (left, right)]
    shared = min(tops) - max(bottoms)
    heights = [top - bottom for top, bottom in zip(tops, bottoms, strict=True)]
    if shared < 0.5 * min(heights):
        return False
    return all(
        statistics.median(lengths) >= _PROSE_LINE * size
        and max(lengths) >= _NARROWEST_COLUMN * size
        for lengths in ([line.length for line in side] for side in sides)
    )


def _are_cells(sides: Sequence[Sequence[_SideLine]], size: float) -> bool:
    """Return whether two sides are the rows of one table: level, and one of them mostly white."""
    if all(statistics.median(line.filled for line in side) >= _LEAST_FILLED for side in sides):
        return False
    fewer, more = sorted(sides, key=len)
    middles = [line.middle for line in more]
    level = sum(any(abs(line.middle - each) < 0.2 * size for each in middles) for line in fewer)
    return level >= _MOSTLY_LEVEL * len(fewer)


def _lines_of(side: Sequence[Chunk]) -> list[_SideLine]:
    """Return the lines of a column."""
    lines: list[_SideLine] = []
    for each in sorted(side, key=lambda each: -each.middle):
        if lines and lines[-1].middle - each.middle < 0.4 * each.size:
            line = lines[-1]
            line.left, line.right = min(line.left, each.left), max(line.right, each.right)
            line.ink += each.width
        else:
            lines.append(_SideLine(each.middle, each.left, each.right, each.width))
    return lines


def _is_from_right(chunks: Sequence[Chunk]) -> bool:
    from reader.intake.sandbox.parsers.pdf.runs import is_from_right

    letters = [run.text[0] for each in chunks for run in each.runs]
    return sum(map(is_from_right, letters)) > len(letters) / 2
