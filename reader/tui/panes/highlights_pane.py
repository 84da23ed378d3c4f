"""The user's highlights in an article, with their notes."""

from collections.abc import Sequence
from typing import ClassVar

from textual.message import Message

from reader.document.span import Span
from reader.library.highlights.colours import COLOURS
from reader.services.highlights import Highlight
from reader.tui.drawing.fit import fit
from reader.tui.drawing.layers import highlight_style
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.places import NAMES
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.messages import StatusMessage
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane

_QUOTE_LINES, _NOTE_LINES = 4, 12
"""The most lines of a passage and of a note that are shown."""
_HEAD = 2


class HighlightRows(PaneRows):
    """One passage per row, with its note; passages that are no longer in the text come last."""

    steps_through = "highlight"

    nothing_there = (
        "No highlights yet. {key:highlight} highlights the sentence marked in the text,"
        " {key:note} adds a note."
    )

    def __init__(self) -> None:
        """Begin without highlights."""
        super().__init__()
        self.highlights: tuple[Highlight, ...] = ()
        """The highlights that are shown."""
        self._quotes: list[list[str]] = []
        self._notes: list[list[str]] = []

    def __len__(self) -> int:
        """Return how many highlights there are."""
        return len(self.highlights)

    def show(self, opened: Opened) -> bool:
        """Show the highlights of an article."""
        before, self.highlights = self.highlights, opened.highlights
        count, notes = len(self.highlights), sum(bool(each.note) for each in self.highlights)
        written = f" · {notes} with a note" if notes else ""
        self.detail = f"{count}{written}" if count else ""
        return self.highlights != before

    def press(self, index: int) -> PlaceSequence | Message:
        """Go to a passage in the text."""
        if self.highlights[index].lost:
            return StatusMessage("This passage is no longer in the text")
        placed = tuple(
            Span(each.start, each.end)
            for each in self.highlights
            if each.start is not None and each.end is not None
        )
        return PlaceSequence("highlight", NAMES["highlight"], placed).at(index)

    def note(self, index: int) -> str:
        """Return the note of a highlight on one line."""
        return " ".join(self.highlights[index].note.split())

    def copied(self, index: int) -> str:
        """Return a highlight with its tags and its note."""
        one = self.highlights[index]
        parts = (" ".join(one.quote.split()), one.label, one.note)
        return "\n\n".join(part for part in parts if part)

    def lead(self, index: int) -> int:
        """Return how many lines the heading over the lost highlights takes."""
        first_lost = self.highlights[index].lost and not (index and self.highlights[index - 1].lost)
        return _HEAD if first_lost else 0

    def heights(self, space: RowSpace) -> Sequence[int]:
        """Wrap the passages and the notes, with a blank line between two."""
        room = max(1, space.width - 3)
        self._quotes = [_lines(each.quote, room, _QUOTE_LINES) for each in self.highlights]
        self._notes = [
            [line for part in each.note.splitlines() for line in _lines(part, room, _NOTE_LINES)]
            for each in self.highlights
        ]
        last = len(self.highlights) - 1
        return [
            self.lead(n)
            + len(self._quotes[n])
            + bool(each.label)
            + len(self._notes[n])
            + (n < last)
            for n, each in enumerate(self.highlights)
        ]

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a line of a passage or of its note."""
        lead = self.lead(index)
        if line < lead:
            head = "No longer in this text"
            return [(head, "highlights--head")] if line == lead - 1 else []
        line -= lead
        quotes, notes = self._quotes[index], self._notes[index]
        highlight = self.highlights[index]
        if line < len(quotes):
            colour = f"highlights--{highlight.colour}"
            return [(space.glyphs.highlight, "highlights--sign"), (" ", colour), (quotes[line], "")]
        line -= len(quotes)
        if highlight.label and line == 0:
            return [(f"  {fit(highlight.label, space.width - 2)}", "rows--dim")]
        line -= bool(highlight.label)
        if line < len(notes):
            sign = space.glyphs.note if line == 0 else " "
            return [(f"{sign} ", "highlights--sign"), (notes[line], "rows--dim")]
        return []


_COLOURS = "\n".join(
    f"HighlightsPane > .highlights--{colour} {{ background: ${highlight_style(colour)}; }}"
    for colour in COLOURS
)


class HighlightsPane(SidePane):
    """The user's highlights in an article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "highlights--sign",
        "highlights--head",
        *(f"highlights--{colour}" for colour in COLOURS),
    }
    DEFAULT_CSS = (
        """
    HighlightsPane > .highlights--sign { color: $warning; text-style: bold; }
    HighlightsPane > .highlights--head { color: $dim; text-style: italic; }
    HighlightsPane > .rows--cursor-blurred { background: $cursor-blurred; }
    """
        + _COLOURS
    )
    model: HighlightRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(HighlightRows(), id=id)

    @property
    def selected(self) -> Highlight | None:
        """The highlight under the cursor."""
        highlights = self.model.highlights
        return highlights[self.cursor] if self.cursor < len(highlights) else None


def _lines(text: str, room: int, most: int) -> list[str]:
    lines = wrapped(text, room)
    if len(lines) > most:
        lines = [*lines[: most - 1], fit(lines[most - 1] + " …", room)]
    return lines
