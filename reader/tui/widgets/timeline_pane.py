"""The dates of an article in order of time."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len

from reader.text.annotations import DateExpression
from reader.text.digest import Digest
from reader.tui.view.fit import fit, pad
from reader.tui.view.timeline import TimelineRow, timeline_rows
from reader.tui.widgets.row_list import Piece, RowList

_VALUE_WIDTH = 18
"""Columns of the longest date that is shown whole."""
_ACTORS_BESIDE_FROM = 90
"""Columns from which the actors stand beside the words, and not under them."""
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
        self._beside = False

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
        """Return a line each, one for the actors where they do not fit beside, and headings."""
        self._beside = width >= _ACTORS_BESIDE_FROM
        widest = max((cell_len(row.value) for row in self.rows), default=0)
        self._value_width = min(widest, _VALUE_WIDTH if width < _ACTORS_BESIDE_FROM else 30)
        return [
            self.row_lead(index) + 1 + bool(row.actors and not self._beside)
            for index, row in enumerate(self.rows)
        ]

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a row: when, the words around it, who."""
        row = self.rows[index]
        lead = self.row_lead(index)
        if line < lead:
            return [(row.group, "timeline--head")] if line == lead - 1 else []
        indent = self._value_width + 2
        names = ", ".join(
            f"{self.glyphs.kind(kind)} {' '.join(name.split())}" for kind, name in row.actors
        )
        if line > lead:
            return [(" " * indent + fit(names, width - indent - 1), "rows--dim")]
        repeated = index > 0 and lead == 0 and self.rows[index - 1].value == row.value
        value = pad("" if repeated else row.value, self._value_width)
        room = width - indent - 1
        if self._beside and names:
            beside = fit(names, room // 3)
            words = pad(row.context, room - cell_len(beside) - 2)
            return [(f"{value}  ", "timeline--value"), (words, ""), (f"  {beside}", "rows--dim")]
        return [(f"{value}  ", "timeline--value"), (fit(row.context, room), "")]
