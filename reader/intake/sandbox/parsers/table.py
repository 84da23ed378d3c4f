"""A table of a page while it is being read."""

from dataclasses import dataclass, field, replace

from reader.document.building import LooseBlock, table_block
from reader.document.document import Container, Inline

_LONGEST_CELL = 200
_MOST_COLUMNS = 20


@dataclass(slots=True)
class _Cell:
    """A cell: its blocks in order."""

    text: str = ""
    inlines: list[Inline] = field(default_factory=list)

    def add(self, block: LooseBlock) -> None:
        start = len(self.text) + bool(self.text)
        self.text += (" " if self.text else "") + block.text
        self.inlines += (
            replace(each, start=each.start + start, end=each.end + start) for each in block.inlines
        )


@dataclass(slots=True)
class Table:
    """A table while it is being read: its blocks stay as they are unless it holds data."""

    first: int
    """The index of the table's first block in the text."""
    rows: list[list[_Cell]] = field(default_factory=list)
    in_cell: bool = False
    """Whether the next text belongs to the last cell of the last row."""
    simple: bool = True
    """Whether all cells are single short lines; a table that serves layout has longer ones."""

    def open_row(self) -> None:
        """Begin a row."""
        self.rows.append([])
        self.in_cell = False

    def open_cell(self) -> None:
        """Begin a cell."""
        if not self.rows:
            self.open_row()
        self.rows[-1].append(_Cell())
        self.in_cell = True

    def take(self, block: LooseBlock, *, end: int) -> None:
        """Take the block that was just added; ``end`` is the current length of the text."""
        if self.in_cell:
            cell = self.rows[-1][-1]
            short = len(cell.text) + len(block.text) <= _LONGEST_CELL
            self.simple = self.simple and short and "\n" not in block.text
            if self.simple:
                cell.add(block)
        elif self.rows:
            self.simple = False  # words between the cells have no place in a table
        else:
            self.first = end  # the caption is before its table

    @property
    def is_data(self) -> bool:
        """Whether its rows and columns carry meaning, rather than layout."""
        full = self._full_rows()
        return self.simple and len(full) > 1 and 2 <= max(map(len, full)) <= _MOST_COLUMNS

    def block(self, path: tuple[Container, ...]) -> LooseBlock:
        """Return it as one block; every row has a cell for every column."""
        full = self._full_rows()
        width = max(map(len, full))
        rows = [[(cell.text, tuple(cell.inlines)) for cell in row] for row in full]
        return table_block([[*row, *[("", ())] * (width - len(row))] for row in rows], path)

    def _full_rows(self) -> list[list[_Cell]]:
        return [row for row in self.rows if any(cell.text for cell in row)]
