"""Tables: consecutive lines whose words are aligned in columns."""

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.intake.sandbox.parsers.pdf.headings import is_caption
from reader.intake.sandbox.parsers.pdf.lines import Cell, Line

_MOST_COLUMNS = 20
_LONGEST_CELL = 60.0
"""The most characters of a cell's width, in units of the font size."""
_TIGHT = 0.8
"""The largest distance between lines of one row, in units of the distance between rows."""
_FAR = 2.6
"""White space between rows, in units of the font size, above which a table ends."""
_OTHER_SIZE = 0.12
"""The difference in font size, in units of the font size, that ends a table."""
_MARKER = re.compile(r"^(?:[•◦▪‣●○■□–—\-*·]|\[?\(?[\dA-Za-z]{1,3}[\])]?[.)]?|\[\d+\])$")
_FEW_ROWS, _FILLED = 3, 0.85
"""In a table of at most this many rows at least this share of the cells is filled."""
_FLUSH = 0.2
"""The most white space before and after a line that fills its column, in units of its size."""
_ALIGNED = 0.6
"""The least share of the cells in a column that are aligned left, right or in the middle."""


@dataclass(slots=True)
class Table:
    """A table: its rows of cells."""

    lines: list[Line]
    """The lines that it was made of."""
    rows: list[list[str]]
    """The cells; every row has the same number."""


def with_tables(lines: Sequence[Line]) -> Iterator[list[Line] | Table]:
    """Iterate over the tables of a column and the lines between them."""
    waiting: list[Line] = []
    index = 0
    while index < len(lines):
        may_begin = len(lines[index].cells) > 1 and not is_caption(lines[index].text)
        end = _end_of_rows(lines, index) if may_begin else index
        table = _table(lines[index:end]) if end - index > 1 else None
        if table is None:
            waiting.append(lines[index])
            index += 1
            continue
        if waiting:
            yield waiting
            waiting = []
        yield table
        index = end
    if waiting:
        yield waiting


def _end_of_rows(lines: Sequence[Line], first: int) -> int:
    """Return where a stretch of rows ends: a single line that is part of a row does not end it."""
    end = first + 1
    index = end
    while index < len(lines):
        gap = lines[index - 1].baseline - lines[index].baseline
        size = lines[index].size
        if gap > _FAR * size or gap <= 0 or abs(size - lines[first].size) > _OTHER_SIZE * size:
            break
        if len(lines[index].cells) > 1:
            end = index + 1
        elif index - end >= 2 or lines[index].right - lines[index].left > 0.6 * _width(
            lines[first]
        ):
            break
        index += 1
    return end


def _width(line: Line) -> float:
    return max(line.column[1] - line.column[0], line.right - line.left)


def _table(lines: Sequence[Line]) -> Table | None:
    full = [line for line in lines if len(line.cells) > 1]
    usual = Counter(len(line.cells) for line in full).most_common(1)[0][0]
    columns = _columns([line for line in full if len(line.cells) >= usual])
    if not 2 <= len(columns) <= _MOST_COLUMNS:
        return None
    placed = [[column_of(cell, columns) for cell in line.cells] for line in lines]
    if not _is_regular(full, lines, placed, columns):
        return None
    spans = [len(line.cells) == 1 and _is_across(line.cells[0], columns) for line in lines]
    placed = [[0] if spans[at] else places for at, places in enumerate(placed)]
    return Table(list(lines), _rows(lines, placed, len(columns)))


def _is_across(cell: Cell, columns: Sequence[tuple[float, float]]) -> bool:
    """Return whether a cell is shown in several columns, such as a heading between rows."""
    return sum(cell.left < right and left < cell.right for left, right in columns) > 1


def _columns(rows: Sequence[Line]) -> list[tuple[float, float]]:
    """Return the left and right edge of each column."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((cell.left, cell.right) for row in rows for cell in row.cells):
        if found and left < found[-1][1] + 0.3 * rows[0].size:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def column_of(cell: Cell, columns: Sequence[tuple[float, float]]) -> int:
    """Return the column that shares most of a cell's width."""
    shared = [min(cell.right, right) - max(cell.left, left) for left, right in columns]
    return shared.index(max(shared))


def _is_regular(
    full: Sequence[Line],
    lines: Sequence[Line],
    placed: Sequence[Sequence[int]],
    columns: Sequence[tuple[float, float]],
) -> bool:
    """Return whether cells are aligned in columns, and are neither markers of a list nor prose."""
    least = 3 if len(columns) == 2 else 2
    if len(full) < least or len(full) < 0.4 * len(lines):
        return False
    size = full[0].size
    cells: list[list[Cell]] = [[] for _ in columns]
    for line, places in zip(lines, placed, strict=True):
        for cell, place in zip(line.cells, places, strict=True):
            cells[place].append(cell)
    if any(len(each) < 0.5 * len(full) for each in cells):
        return False
    # Loosely set lines of prose look like a row or two, with gaps anywhere.
    if len(full) <= _FEW_ROWS and (
        sum(map(len, cells)) < _FILLED * len(full) * len(columns)
        or all(line.indent < _FLUSH and line.room < _FLUSH * size for line in full)
    ):
        return False
    if all(_MARKER.match(cell.text) for cell in cells[0]) and len(columns) == 2:
        return False
    if any(
        statistics.median(c.right - c.left for c in each) > _LONGEST_CELL * size for each in cells
    ):
        return False
    return all(_is_aligned(each, size) for each in cells)


def _is_aligned(cells: Sequence[Cell], size: float) -> bool:
    ways = (
        [cell.left for cell in cells],
        [cell.right for cell in cells],
        [(cell.left + cell.right) / 2 for cell in cells],
    )
    for places in ways:
        middle = statistics.median(places)
        close = sum(abs(place - middle) < 0.6 * size for place in places)
        if close >= _ALIGNED * len(cells):
            return True
    return False


def _rows(lines: Sequence[Line], placed: Sequence[Sequence[int]], width: int) -> list[list[str]]:
    """Return the cells of each row; lines that are closer together than rows form one row."""
    gaps = [a.baseline - b.baseline for a, b in itertools.pairwise(lines)]
    usual = statistics.median(gaps)
    rows: list[list[str]] = []
    for index, (line, places) in enumerate(zip(lines, placed, strict=True)):
        tight = index > 0 and gaps[index - 1] <= _TIGHT * usual
        alone = len(line.cells) < width and 0 not in places
        if not rows or not (tight or (alone and index > 0 and gaps[index - 1] <= 1.05 * usual)):
            rows.append([""] * width)
        for cell, place in zip(line.cells, places, strict=True):
            rows[-1][place] = f"{rows[-1][place]} {cell.text}".strip()
    return rows
