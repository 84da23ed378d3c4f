"""What the user marked in an article, with the notes to it."""

from collections.abc import Sequence
from typing import ClassVar

from reader.services.highlights import Highlight
from reader.tui.drawing.fit import fit
from reader.tui.drawing.wrap import wrap
from reader.tui.widgets.row_list import Piece, RowList

_QUOTE_LINES, _NOTE_LINES = 4, 12
"""Lines of a passage and of a note that are shown."""
_HEAD = 2


class HighlightsPane(RowList):
    """One passage a row, its note under it; what has no place in the text any more comes last."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"highlights--sign", "highlights--head"}
    DEFAULT_CSS = """
    HighlightsPane > .highlights--sign { color: $warning; text-style: bold; }
    HighlightsPane > .highlights--head { color: $dim; text-style: italic; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.highlights: tuple[Highlight, ...] = ()
        """The highlights that are shown."""
        self._quotes: list[list[str]] = []
        self._notes: list[list[str]] = []

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show these; the cursor stays near its row."""
        self.highlights = tuple(highlights)
        self.rows_changed()

    @property
    def selected(self) -> Highlight | None:
        """The highlight under the cursor."""
        return self.highlights[self.cursor] if self.cursor < len(self.highlights) else None

    def row_count(self) -> int:
        """Return how many highlights there are."""
        return len(self.highlights)

    def row_lead(self, index: int) -> int:
        """Return how many lines the heading over those without a place takes."""
        first_lost = self.highlights[index].lost and not (index and self.highlights[index - 1].lost)
        return _HEAD if first_lost else 0

    def row_heights(self, width: int) -> Sequence[int]:
        """Wrap the passages and the notes; a line of air stands between two."""
        room = max(1, width - 3)
        self._quotes = [_lines(each.quote, room, _QUOTE_LINES) for each in self.highlights]
        self._notes = [
            [line for part in each.note.splitlines() for line in _lines(part, room, _NOTE_LINES)]
            for each in self.highlights
        ]
        last = len(self.highlights) - 1
        return [
            self.row_lead(n) + len(self._quotes[n]) + len(self._notes[n]) + (n < last)
            for n in range(len(self.highlights))
        ]

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return a line of a passage or of its note."""
        lead = self.row_lead(index)
        if line < lead:
            head = "No place in this text any more"
            return [(head, "highlights--head")] if line == lead - 1 else []
        line -= lead
        quotes, notes = self._quotes[index], self._notes[index]
        if line < len(quotes):
            return [(f"{self.glyphs.highlight} ", "highlights--sign"), (quotes[line], "")]
        line -= len(quotes)
        if line < len(notes):
            sign = self.glyphs.note if line == 0 else " "
            return [(f"{sign} ", "highlights--sign"), (notes[line], "rows--dim")]
        return []


def _lines(text: str, room: int, most: int) -> list[str]:
    flat = " ".join(text.split())
    lines = [flat[start:end] for start, end in wrap(flat, 0, len(flat), room, hard=False)]
    if len(lines) > most:
        lines = [*lines[: most - 1], fit(lines[most - 1] + " …", room)]
    return lines
