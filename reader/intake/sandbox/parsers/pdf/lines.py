"""The lines of a column, from the top: their words, their style, where they begin and end."""

import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.document.raised import MARK, power, raised
from reader.intake.sandbox.parsers.pdf import bidi
from reader.intake.sandbox.parsers.pdf.chunks import Chunk
from reader.intake.sandbox.parsers.pdf.runs import Run, is_from_right

_SPACE = 0.14
"""White space between runs, in units of the font size, that separates words."""
_SMALL = 0.85
"""The largest size of raised and lowered letters, in units of the size of the line."""
_RAISED = 0.15
"""The least distance of raised letters from the line, in units of its size."""
_GAP_OF_HIGH = 0.3
"""White space, in units of the line's size, that separates two raised pieces."""
_MOST_IN_ROW = 300
"""The most pieces that are joined to one line; a line of a table has twenty."""
_NEARLY_ALL = 0.9
_FORMULA = 0.6
"""The least share of a line's letters in fonts of formulas: names of functions are in others."""
_CELL_GAP = 0.9
"""The least white space between the cells of a row, in units of the font size."""
_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Cell:
    """A stretch of a line with white space on both sides."""

    text: str
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """One line of a column; lengths are in points, y is up."""

    page: int
    """The number of its page."""
    region: int
    """The column of the document that it is in, counted in reading order."""
    text: str
    """Its words."""
    left: float
    right: float
    baseline: float
    size: float
    """The size of most of its letters."""
    font: str
    """The font of most of its letters."""
    bold: bool
    """Whether all of it is bold."""
    italic: bool
    """Whether all of it is slanted."""
    fixed: bool
    """Whether all its letters have the same width."""
    mark: str
    """The raised mark of a note that it begins with: ``1``."""
    from_right: bool
    """Whether it is read from right to left."""
    level: int | None = None
    """The level of the heading that the tags of the file say it is; 0 for text."""
    item: int | None = None
    """The item of a list on its page that the tags say it is in."""
    formula: bool = False
    """Whether most of its letters are those of a formula."""
    largest: float = 0.0
    """The size of its largest words; small capitals are smaller than what is around them."""
    column: tuple[float, float] = (0.0, 0.0)
    """The left and right edges of the lines in its column."""
    cells: list[Cell] = field(default_factory=list)
    """Its cells: stretches with white space around them."""

    @property
    def indent(self) -> float:
        """White space before it, in units of its size."""
        if self.from_right:
            return (self.column[1] - self.right) / self.size
        return (self.left - self.column[0]) / self.size

    @property
    def room(self) -> float:
        """White space after it, in points."""
        if self.from_right:
            return self.left - self.column[0]
        return self.column[1] - self.right

    @property
    def first_word(self) -> float:
        """The approximate length of its first word, in points."""
        word = _WORD.search(self.text)
        share = len(word[0]) / max(1, len(self.text)) if word else 1.0
        return share * (self.right - self.left)


def column_lines(chunks: Iterable[Chunk], *, page: int, region: int) -> list[Line]:
    """Return the lines of a column, from the top."""
    rows: list[list[Chunk]] = []
    for each in sorted(chunks, key=lambda each: -each.middle):
        if rows and len(rows[-1]) < _MOST_IN_ROW and _is_beside(each, rows[-1]):
            rows[-1].append(each)
        else:
            rows.append([each])
    lines = [_line(row, page, region) for row in rows]
    _measure_column(lines)
    return lines


def _is_beside(chunk: Chunk, row: Sequence[Chunk]) -> bool:
    big = max(row, key=lambda each: each.size)
    overlap = min(chunk.top, big.top) - max(chunk.bottom, big.bottom)
    height = min(chunk.top - chunk.bottom, big.top - big.bottom)
    if overlap < 0.5 * height:
        return False
    # A piece above another one is a separate line.
    return all(
        min(chunk.right, each.right) - max(chunk.left, each.left) < 0.5 * chunk.size
        or each.size > 1.15 * chunk.size
        or chunk.size > 1.15 * each.size
        for each in row
    )


def _measure_column(lines: Sequence[Line]) -> None:
    if not lines:
        return
    lefts, rights = sorted(each.left for each in lines), sorted(each.right for each in lines)
    long = [each for each in lines if each.right - each.left > 0.6 * (rights[-1] - lefts[0])]
    # A single line that sticks out does not widen the column.
    right = statistics.quantiles([e.right for e in long], n=20)[-1] if len(long) > 8 else rights[-1]
    left = statistics.quantiles([e.left for e in long], n=20)[0] if len(long) > 8 else lefts[0]
    for line in lines:
        line.column = min(left, line.left) if line.left < left - 30 else left, right


def _line(row: Sequence[Chunk], page: int, region: int) -> Line:
    chunks = sorted(row, key=lambda each: each.left)
    runs = [run for each in chunks for run in each.runs]
    weights: dict[tuple[float, str], int] = {}
    for run in runs:
        weights[run.size, run.font.name] = weights.get((run.size, run.font.name), 0) + len(run.text)
    size, font = max(weights, key=lambda each: weights[each])
    base = statistics.median_low([run.baseline for run in runs if run.size >= 0.9 * size])
    letters = sum(len(run.text) for run in runs)
    rtl = sum(is_from_right(run.text[0]) * len(run.text) for run in runs) * 2 > letters
    if rtl:
        chunks = chunks[::-1]
    return Line(
        page=page,
        region=region,
        text=_joined(runs, base, size, from_right=rtl),
        left=min(run.left for run in runs),
        right=max(run.right for run in runs),
        baseline=base,
        size=size,
        font=font,
        bold=_mostly(runs, [run.font.bold for run in runs]),
        italic=_mostly(runs, [run.font.italic for run in runs]),
        fixed=_mostly(runs, [run.font.fixed for run in runs]),
        mark=_first_mark(runs, base, size),
        from_right=rtl,
        level=max(runs, key=lambda run: len(run.text)).level,
        item=runs[0].item,
        formula=_is_formula(runs),
        largest=max((each for (each, _), count in weights.items() if count > 1), default=size),
        cells=_cells(chunks, base, size, from_right=rtl),
    )


def _mostly(runs: Sequence[Run], values: Sequence[bool]) -> bool:
    """Return whether this holds for nearly all words; signs and figures may be in another font."""
    return _share(runs, values) > _NEARLY_ALL


def _is_formula(runs: Sequence[Run]) -> bool:
    """Return whether a line is a formula: words before one are those of a sentence."""
    worded = [run for run in runs if any(map(str.isalpha, run.text))]
    if not worded or not worded[0].font.math:
        return False
    return _share(worded, [run.font.math for run in worded]) >= _FORMULA


def _share(runs: Sequence[Run], values: Sequence[bool]) -> float:
    """Return the share of the letters for which this holds; without letters 1 if it always does."""
    counts = [0, 0]
    for run, value in zip(runs, values, strict=True):
        counts[value] += sum(letter.isalpha() for letter in run.text)
    return counts[True] / sum(counts) if any(counts) else float(all(values))


def _first_mark(runs: Sequence[Run], base: float, size: float) -> str:
    first = runs[0]
    text = first.text.strip()
    is_raised = first.size <= _SMALL * size and first.baseline > base + _RAISED * size
    return text if len(runs) > 1 and is_raised and MARK.fullmatch(text) else ""


def _joined(runs: Sequence[Run], base: float, size: float, *, from_right: bool) -> str:
    if any(is_from_right(run.text[0]) for run in runs):
        return bidi.text_of(runs, from_right=from_right)
    text = high = ""
    before: Run | None = None
    below: Run | None = None
    for run in runs:
        is_high = run.size <= _SMALL * size and run.baseline > base + _RAISED * size
        gap = run.left - before.right if before is not None else 0.0
        if high and (gap > _GAP_OF_HIGH * size or not is_high):
            text, high = text + _power_or_mark(high, text, below), ""
        if gap > _SPACE * max(run.size, 0.7 * size) and not text.endswith(" "):
            text += " "
        if is_high:
            high += run.text
        else:
            text, below = text + run.text, run
        before = run
    return " ".join((text + _power_or_mark(high, text, below)).split())


def _power_or_mark(high: str, text: str, below: Run | None) -> str:
    """Return raised letters as they are read after a text; on a formula they are a power."""
    if high and below is not None and below.font.math and not text.endswith(" "):
        return power(high)
    return raised(high, before=text) if high else ""


def _cells(chunks: Sequence[Chunk], base: float, size: float, *, from_right: bool) -> list[Cell]:
    groups: list[list[Chunk]] = []
    for each in chunks:
        last = groups[-1][-1] if groups else None
        gap = 0.0
        if last is not None:
            gap = last.left - each.right if from_right else each.left - last.right
        if last is not None and gap < _CELL_GAP * size:
            groups[-1].append(each)
        else:
            groups.append([each])
    cells = []
    for group in groups:
        runs = [run for each in group for run in each.runs]
        text = _joined(runs, base, size, from_right=from_right)
        left, right = min(each.left for each in group), max(each.right for each in group)
        cells.append(Cell(text, left, right))
    return cells
