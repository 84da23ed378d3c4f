"""The dates of an article in order of time."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len

from reader.document.annotations import DateExpression
from reader.document.digest import Digest
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.timeline_rows import TimelineRow, timeline_rows
from reader.tui.widgets.row_list import Piece, RowList

_VALUE_WIDTH = 30
"""Columns of the longest date that is shown whole, where words stand beside it."""
_TABLE_FROM = 90
"""Columns from which date, words and actors stand beside each other."""
_HEAD = 2


class TimelinePane(RowList):
    """Each date with the words and the actors around it; what has no place in time comes last."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"timeline--value", "timeline--head"}
    DEFAULT_CSS = """
    TimelinePane > .timeline--value { color: $date; }
    TimelinePane > .timeline--head { color: $dim; text-style: italic; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.rows: list[TimelineRow] = []
        """The dates that are shown."""
        self._value_width = 0
        self._table = False

    def show_digest(self, digest: Digest | None) -> None:
        """Show a digest's dates."""
        self.rows = timeline_rows(digest) if digest else []
        self.rows_changed(cursor=0)

    def expression(self, index: int) -> DateExpression:
        """Return the expression of a row."""
        return self.rows[index].expression

    def row_count(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def row_lead(self, index: int) -> int:
        """Return how many lines the heading of a group takes."""
        group = self.rows[index].group
        return _HEAD if group and (index == 0 or self.rows[index - 1].group != group) else 0

    def row_heights(self, width: int) -> Sequence[int] | int:
        """Return a line for the words, one over it where there is no table, and headings."""
        self._table = width >= _TABLE_FROM
        self._value_width = min(
            _VALUE_WIDTH, max((cell_len(row.value) for row in self.rows), default=0)
        )
        return [self.row_lead(i) + 1 + bool(self._over(i)) for i in range(len(self.rows))]

    def _over(self, index: int) -> str:
        """Return what stands in a line over the words: when, who; nothing in a table."""
        if self._table:
            return ""
        return "".join((self._value(index), self._about(self.rows[index])))

    def _value(self, index: int) -> str:
        """Return the date of a row; nothing when the row above has the same."""
        row = self.rows[index]
        repeated = (
            index > 0 and not self.row_lead(index) and self.rows[index - 1].value == row.value
        )
        return "" if repeated else row.value

    def _about(self, row: TimelineRow) -> str:
        """Return from when to when, and who."""
        names = ", ".join(
            f"{self.glyphs.kind(kind)} {' '.join(name.split())}" for kind, name in row.actors
        )
        return " · ".join(part for part in (row.ends, names) if part)

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a line of a row: when, the words around it, who."""
        row, lead = self.rows[index], self.row_lead(index)
        if line < lead:
            return [(row.group, "timeline--head")] if line == lead - 1 else []
        if self._table:
            return self._in_table(index, width)
        if line == lead and self._over(index):
            value = fit(self._value(index), width - 2)
            return [
                (value + "  ", "timeline--value"),
                (fit(self._about(row), width - cell_len(value) - 3), "rows--dim"),
            ]
        return [("  " + fit(row.context, width - 3), "")]

    def _in_table(self, index: int, width: int) -> list[Piece]:
        row = self.rows[index]
        room = width - self._value_width - 3
        value = pad(self._value(index), self._value_width) + "  "
        about = fit(self._about(row), room // 3)
        if not about:
            return [(value, "timeline--value"), (fit(row.context, room), "")]
        words = pad(row.context, room - cell_len(about) - 2)
        return [(value, "timeline--value"), (words, ""), (f"  {about}", "rows--dim")]
