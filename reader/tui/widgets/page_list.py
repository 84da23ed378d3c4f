"""The rows of an actor's page."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len

from reader.services.multi.actor_page import PageRow
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.row_model import RowModel, RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.widgets.row_list import RowList

_LEADS = (14, 34)
"""The columns of the first part of a row, a day or a kind: the fewest and the most."""
_SENTENCE_LINES = 3


class PageRows(RowModel):
    """The rows of the page, under their headings."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.rows: Sequence[PageRow] = ()
        """What is shown."""
        self._lines: list[list[str]] = []
        self._leads: dict[str, int] = {}

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def lead(self, index: int) -> int:
        """Return how many lines the heading over a row takes."""
        first = index == 0 or self.rows[index - 1].section != self.rows[index].section
        return 2 if first else 0

    def heights(self, space: RowSpace) -> Sequence[int]:
        """Wrap the sentences; everything else has one line."""
        width = space.width
        self._leads = {}
        for row in self.rows:
            wanted = min(cell_len(row.lead) + 4, _LEADS[1], width // 3)
            self._leads[row.section] = max(self._leads.get(row.section, _LEADS[0]), wanted)
        self._lines = [self._wrapped(row, width) for row in self.rows]
        return [len(lines) + self.lead(index) for index, lines in enumerate(self._lines)]

    def _wrapped(self, row: PageRow, width: int) -> list[str]:
        if row.section != "Sentences":
            return [row.text]
        lines = wrapped(row.text, width - 3)
        if len(lines) > _SENTENCE_LINES:
            lines = [*lines[: _SENTENCE_LINES - 1], fit(lines[_SENTENCE_LINES - 1] + " …", width)]
        return [*lines, row.detail]

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a line of a row."""
        row, lead = self.rows[index], self.lead(index)
        if line < lead:
            return [(row.section, "page--head")] if line == lead - 1 else []
        line -= lead
        lines = self._lines[index]
        width = space.width
        if space.spoken:
            return [(fit(self._in_words(row, lines, line), width), "")]
        if row.section == "Sentences":
            dim = line == len(lines) - 1
            return [("  " + fit(lines[line], width - 2), "rows--dim" if dim else "")]
        mark = f"{space.glyphs.kind(row.actor[1])} " if row.actor else ""
        detail = f"  {row.detail}" if row.detail else ""
        column = self._leads[row.section]
        room = width - column - cell_len(detail) - 2
        style = "rows--dim" if row.actor else "page--lead"
        return [
            ("  " + pad(row.lead, column - 3) + " ", style),
            (pad(mark + row.text, room), ""),
            (detail, "rows--dim"),
        ]

    @staticmethod
    def _in_words(row: PageRow, lines: Sequence[str], line: int) -> str:
        """Return a line of a row for reading out: its subject comes first."""
        if row.section == "Sentences":
            return lines[line]
        parts = (row.lead, row.text) if row.section == "Timeline" else (row.text, row.lead)
        return ", ".join(part for part in (*parts, row.detail) if part)


class PageList(RowList):
    """The list of where an actor is named, with whom, when, and in which words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--head", "page--lead"}
    DEFAULT_CSS = """
    PageList > .page--head { color: $primary; text-style: bold; }
    PageList > .page--lead { color: $date; }
    """
    model: PageRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(PageRows(), id=id)

    def show_rows(self, rows: Sequence[PageRow]) -> None:
        """Show these rows; the cursor keeps its row number."""
        self.model.rows = rows
        self.rows_changed()

    @property
    def selected(self) -> PageRow | None:
        """The row under the cursor."""
        rows = self.model.rows
        return rows[self.cursor] if self.cursor < len(rows) else None
