"""A table as lines: in columns if there is room, or else as a record for each row."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from reader.document.document import Block
from reader.document.safe_text import sanitize_line
from reader.document.span import Span
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.wrap import wrap

_WIDEST_NAME = 18
"""The most columns for the name of a table column before the cells of a record."""
_NUMERIC = frozenset("0123456789.,%+-–−$€£¥ ")

Pads = tuple[tuple[int, int], ...]
"""Offsets, and how many columns are left free before the character there."""


class TableLine(NamedTuple):
    """One line of a table."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last one."""
    pads: Pads = ()
    """The columns that are left free in it."""
    lead: str = ""
    """The text before it: the name of the column."""
    rule: int = 0
    """The columns of a rule that takes its place, under the names of the columns."""
    is_gap: bool = False
    """Whether it is a blank line, between two records."""


def table_lines(text: str, block: Block, width: int) -> Iterator[TableLine]:
    """Lay out a table.

    Args:
        text: The whole text.
        block: The table; it has rows.
        width: The columns of a line.
    """
    widths = _widths(text, block.rows)
    gaps = max((_between(text, row) for row in block.rows), default=0)
    total = sum(widths) + gaps
    if total <= width:
        yield from _in_columns(text, block, widths, total)
    else:
        yield from _as_records(text, block, width)


def _widths(text: str, rows: Sequence[Sequence[Span]]) -> list[int]:
    columns = max(map(len, rows), default=0)
    return [
        max((_width(text, row[column]) for row in rows if column < len(row)), default=0)
        for column in range(columns)
    ]


def _width(text: str, cell: Span) -> int:
    return cell_len(sanitize_line(text[cell.start : cell.end]))


def _between(text: str, row: Sequence[Span]) -> int:
    """Return the columns between the cells of a row."""
    return sum(cell_len(text[one.end : other.start]) for one, other in pairwise(row))


def _in_columns(text: str, block: Block, widths: list[int], total: int) -> Iterator[TableLine]:
    numeric = [_is_numeric(text, block.rows, column) for column in range(len(widths))]
    for number, row in enumerate(block.rows):
        if not row:
            continue
        pads = []
        for cell, room, right in zip(row, widths, numeric, strict=False):
            if free := room - _width(text, cell):
                pads.append((cell.start if right else cell.end, free))
        yield TableLine(row[0].start, row[-1].end, tuple(pads))
        if number == 0 and len(block.rows) > 1:
            yield TableLine(row[-1].end, row[-1].end, rule=total)


def _is_numeric(text: str, rows: Sequence[Sequence[Span]], column: int) -> bool:
    """Return whether the cells under a heading are numbers, so that they are aligned at the end."""
    cells = [text[row[column].start : row[column].end] for row in rows[1:] if column < len(row)]
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(
        set(cell) <= _NUMERIC and any(char.isdigit() for char in cell) for cell in filled
    )


def _as_records(text: str, block: Block, width: int) -> Iterator[TableLine]:
    names = [" ".join(text[cell.start : cell.end].split()) for cell in block.rows[0]]
    room = min(_WIDEST_NAME, max(map(cell_len, names), default=0), max(1, width // 3))
    for number, row in enumerate(block.rows[1:] or block.rows):
        if number:
            yield TableLine(row[0].start, row[0].start, is_gap=True)
        for column, cell in enumerate(row):
            name = names[column] if column < len(names) and len(block.rows) > 1 else ""
            lead = pad(fit(name, room), room) + "  "
            lines = wrap(text, cell.start, cell.end, max(1, width - room - 2), hard=False)
            for place, (start, end) in enumerate(lines):
                yield TableLine(start, end, lead=" " * len(lead) if place else lead)
