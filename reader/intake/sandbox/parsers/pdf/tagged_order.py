"""The reading order and the tables of a page as its tags say them."""

import statistics
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from reader.intake.sandbox.parsers.pdf.chunks import Chunk, find_chunks
from reader.intake.sandbox.parsers.pdf.lines import Cell, Line, column_lines
from reader.intake.sandbox.parsers.pdf.runs import Run
from reader.intake.sandbox.parsers.pdf.tables import Table, column_of

_UP = 0.6
"""How much higher than the piece before it, in units of its size, the first of a column is."""
_MOST_PARTS, _MORE_PARTS = 3, 3
"""The most columns of a page, in units of those that its white space shows, and beyond them: tags
in a senseless order jump up and down."""
_MOST_COLUMNS = 20
_LONGEST_CELL = 200
"""The most letters of the median cell: cells of prose are a layout and not a table."""


def tagged_order(chunks: Sequence[Chunk], shown: Sequence[Sequence[Chunk]]) -> list[list[Chunk]]:
    """Return the columns of a page in the order of its tags.

    Args:
        chunks: What is on the page.
        shown: Its columns as the white space on it shows them; returned if it has no tags, or if
            their order is not one in which a page can be read.
    """
    if any(run.place is None for each in chunks for run in each.runs):
        return [list(each) for each in shown]
    ordered = sorted(chunks, key=_place)
    found = [part for _, group in groupby(ordered, key=_table) for part in _columns(list(group))]
    if len(found) > _MOST_PARTS * len(shown) + _MORE_PARTS:
        return [list(each) for each in shown]
    for at, (caption, table) in enumerate(pairwise(found)):
        # Trees have a caption first, wherever it is shown.
        own = _is_caption(caption[0]) and _number(caption[0]) == _number(table[0])
        if own and max(map(_top, caption)) < max(map(_top, table)):
            found[at : at + 2] = [table, caption]
    return found


def _top(chunk: Chunk) -> float:
    return chunk.top


def _is_caption(chunk: Chunk) -> bool:
    table = _table(chunk)
    return table is not None and table[1]


def _number(chunk: Chunk) -> int | None:
    table = _table(chunk)
    return table[0] if table else None


def _place(chunk: Chunk) -> int:
    return min(run.place or 0 for run in chunk.runs)


def _table(chunk: Chunk) -> tuple[int, bool] | None:
    """Return the table that a chunk is in, and whether it is in its caption."""
    cell = next((run.cell for run in chunk.runs if run.cell), None)
    return (cell[0], cell[1] < 0) if cell else None


def _columns(ordered: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """Cut a sequence of chunks where the next is higher up; a table stays whole."""
    column: list[Chunk] = []
    for chunk in ordered:
        is_higher = column and chunk.middle > column[-1].middle + _UP * chunk.size
        if is_higher and _table(chunk) is None:
            yield column
            column = []
        column.append(chunk)
    yield column


def tagged_table(chunks: Sequence[Chunk], lines: Sequence[Line]) -> Table | None:
    """Return the table that chunks are; None if they are none, or only look like one.

    Args:
        chunks: A column of a page.
        lines: Its lines.
    """
    runs = [run for each in chunks for run in each.runs]
    if not runs or any(run.cell is None or run.cell[1] < 0 or run.level for run in runs):
        return None
    runs.sort(key=_row_and_column)
    rows = [
        [_cell(list(cell)) for _, cell in groupby(row, key=_row_and_column)]
        for _, row in groupby(runs, key=lambda run: _row_and_column(run)[0])
    ]
    widest = max(rows, key=len)
    if len(rows) < 2 or not 2 <= len(widest) <= _MOST_COLUMNS:
        return None
    if statistics.median(len(cell.text) for row in rows for cell in row) > _LONGEST_CELL:
        return None
    edges = [(cell.left, cell.right) for cell in widest]
    return Table(list(lines), [_placed(row, edges) for row in rows])


def _row_and_column(run: Run) -> tuple[int, int]:
    return (run.cell or (0, 0, 0))[1:]


def _cell(runs: Sequence[Run]) -> Cell:
    lines = column_lines(find_chunks(runs), page=0, region=0)
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    return Cell(" ".join(line.text for line in lines), left, right)


def _placed(row: Sequence[Cell], edges: Sequence[tuple[float, float]]) -> list[str]:
    """Return the texts of a row in their columns: empty cells are not in the tree."""
    found = [""] * len(edges)
    places = [column_of(cell, edges) for cell in row]
    if len(row) == len(edges) or len(set(places)) < len(row):
        places = list(range(len(row)))
    for cell, place in zip(row, places, strict=True):
        found[place] = cell.text
    return found
