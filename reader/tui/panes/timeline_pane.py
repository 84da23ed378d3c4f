"""The dates of an article in order of time."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len

from reader.document.annotations import DateExpression
from reader.tui.drawing.fit import fit
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.places import NAMES
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.spoken_rows import spoken_date
from reader.tui.drawing.timeline_rows import TimelineRow, TimelineTable, timeline_rows
from reader.tui.drawing.wrap import wrapped
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane
from reader.tui.theme.glyphs import UNICODE

_VALUE_WIDTH = 30
"""The columns of the longest date that is shown whole next to its words."""
_TABLE_FROM = 90
"""The number of columns from which date, words and actors are side by side."""
_HEAD = 2
_LINES = (3, 2)
"""The most lines of a clause: the first of these with which all rows fit on screen, or the last."""


class DateRows(PaneRows):
    """Each date with the words and the actors around it; dates without a day come last."""

    nothing_there = "No dates in this text."

    def __init__(self) -> None:
        """Begin without dates."""
        super().__init__()
        self.rows: list[TimelineRow] = []
        """The dates that are shown."""
        self.most_lines = 0
        """How many lines the rows take if there is room for all."""
        self._dates: tuple[DateExpression, ...] = ()
        self._table = TimelineTable(UNICODE, 0)
        self._spoken: list[list[str]] = []

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def show(self, opened: Opened) -> bool:
        """Show the dates of an article."""
        dates = opened.digest.dates if opened.digest else ()
        is_new = dates != self._dates or not dates
        if is_new:
            self._dates = dates
            self.rows = timeline_rows(opened.digest) if opened.digest else []
        self.detail = str(len(dates)) if opened.digest else ""
        return is_new

    def press(self, index: int) -> PlaceSequence:
        """Go to a date in the text."""
        at = self._dates.index(self.rows[index].expression)
        return PlaceSequence("date", NAMES["date"], self._dates).at(at)

    def find(self, offset: int) -> tuple[int, None] | None:
        """Return the row of the date that was clicked."""
        found = (i for i, row in enumerate(self.rows) if row.expression.contains(offset))
        index = next(found, None)
        return None if index is None else (index, None)

    def lead(self, index: int) -> int:
        """Return how many lines the heading of a group takes."""
        group = self.rows[index].group
        return _HEAD if group and (index == 0 or self.rows[index - 1].group != group) else 0

    def heights(self, space: RowSpace) -> Sequence[int] | int:
        """Return the lines of each clause, one more above it if there is no table, and headings.

        A clause takes three lines if there is room for all rows like that, and otherwise two.
        """
        width = space.width
        if space.spoken:
            self._spoken = [
                wrapped(spoken_date(row, self._value(index)), max(1, width))
                for index, row in enumerate(self.rows)
            ]
            spoken = [self.lead(index) + len(each) for index, each in enumerate(self._spoken)]
            self.most_lines = sum(spoken)
            return spoken
        longest = max((cell_len(row.value) for row in self.rows), default=0)
        value_width = min(_VALUE_WIDTH, longest) if width >= _TABLE_FROM else 0
        heights: list[int] = []
        self.most_lines = 0
        for most in _LINES:
            self._table = TimelineTable(space.glyphs, value_width, most)
            heights = [
                self.lead(index) + self._table.height(self._value(index), row, width)
                for index, row in enumerate(self.rows)
            ]
            self.most_lines = max(self.most_lines, sum(heights))
            if sum(heights) <= space.height:
                break
        return heights

    def _value(self, index: int) -> str:
        """Return the date of a row; nothing if the row above has the same one."""
        row, first = self.rows[index], index == 0 or self.lead(index) > 0
        return "" if not first and self.rows[index - 1].value == row.value else row.value

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a line of a row: date, words, names."""
        row, lead = self.rows[index], self.lead(index)
        if line < lead:
            return [(row.group, "timeline--head")] if line == lead - 1 else []
        if space.spoken:
            return [(fit(self._spoken[index][line - lead], space.width), "")]
        return self._table.line(self._value(index), row, line - lead, space.width)


class TimelinePane(SidePane):
    """The dates of an article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"timeline--value", "timeline--own", "timeline--head"}
    DEFAULT_CSS = """
    TimelinePane > .timeline--value { color: $date; }
    TimelinePane > .timeline--own { color: $date; text-style: $date-style; }
    TimelinePane > .timeline--head { color: $dim; text-style: italic; }
    """
    model: DateRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(DateRows(), id=id)

    def lines_needed(self) -> int:
        """Return how many lines its rows take if there is room for all.

        What it asks for must not depend on what it has: the panes would lie otherwise depending on
        which of them was filled first.
        """
        return self.model.most_lines if len(self.model) else super().lines_needed()
