"""The summary, and why its sentences were chosen."""

from collections.abc import Sequence
from typing import ClassVar

from reader.document.annotations import SummarySentence
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.places import NAMES
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane


class SummaryRows(PaneRows):
    """The sentences of the summary, with the numbers that they have in the margin of the text."""

    steps_through = "summary"
    nothing_there = "Nothing to summarize."

    def __init__(self) -> None:
        """Begin without a summary."""
        super().__init__()
        self.sentences: tuple[SummarySentence, ...] = ()
        """The sentences that are shown."""
        self.reasons: tuple[tuple[str, ...], ...] = ()
        """Why each was chosen; empty if the user did not ask for that."""
        self.how = ""
        """How the summary was made, if the user asked for that."""
        self._lines: list[list[str]] = []
        self._why_lines: list[list[str]] = []
        self._how_lines: list[str] = []

    def __len__(self) -> int:
        """Return how many sentences there are."""
        return len(self.sentences)

    def show(self, opened: Opened) -> bool:
        """Show the summary, and under each sentence why it was chosen if that is known."""
        summary = opened.digest.summary if opened.digest else None
        sentences = summary.sentences if summary else ()
        explanation = opened.explanation
        reasons = explanation.reasons if explanation else ()
        is_new = (sentences, reasons) != (self.sentences, self.reasons) or not summary
        if is_new:
            self.sentences, self.reasons = sentences, reasons
            self.how = explanation.how() if explanation else ""
        self.detail = (
            f"{len(sentences)} of {summary.available} · {summary.method}" if summary else ""
        )
        return is_new

    def press(self, index: int) -> PlaceSequence:
        """Go to a sentence in the text."""
        return PlaceSequence("summary", NAMES["summary"], self.sentences).at(index)

    def find(self, offset: int) -> tuple[int, None] | None:
        """Return the row of the sentence that was clicked."""
        index = next((i for i, each in enumerate(self.sentences) if each.contains(offset)), None)
        return None if index is None else (index, None)

    def lead(self, index: int) -> int:
        """Return how many lines the explanation of the summary takes."""
        return len(self._how_lines) if index == 0 else 0

    def heights(self, space: RowSpace) -> Sequence[int]:
        """Wrap every sentence and its reasons, with a blank line between two."""
        room = max(1, space.width - 4)
        self._lines = [wrapped(each.text, room) for each in self.sentences]
        reasons = ["; ".join(each) for each in self.reasons] or [""] * len(self.sentences)
        self._why_lines = [wrapped(each, room) for each in reasons]
        how = space.glyphs.plain(self.how)
        self._how_lines = [*wrapped(how, max(1, space.width - 1)), ""] if how else []
        last = len(self.sentences) - 1
        return [
            self.lead(n) + len(lines) + len(whys) + (n < last)
            for n, (lines, whys) in enumerate(zip(self._lines, self._why_lines, strict=True))
        ]

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return one line of a sentence or of its reasons."""
        lead = self.lead(index)
        if line < lead:
            return [(self._how_lines[line], "rows--dim")]
        line -= lead
        lines, whys = self._lines[index], self._why_lines[index]
        if line < len(lines):
            number = f"{index + 1:>2} " if line == 0 else "   "
            return [(number, "summary--number"), (lines[line], "")]
        if line < len(lines) + len(whys):
            return [("   ", ""), (whys[line - len(lines)], "rows--dim")]
        return []


class SummaryPane(SidePane):
    """The summary of an article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"summary--number"}
    DEFAULT_CSS = """
    SummaryPane > .summary--number { color: $accent; text-style: bold; }
    SummaryPane > .rows--cursor-blurred { background: $cursor-blurred; }
    """
    model: SummaryRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(SummaryRows(), id=id)
