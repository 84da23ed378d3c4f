"""The summary, and why its sentences were chosen."""

from collections.abc import Sequence
from typing import ClassVar

from reader.document.annotations import SummarySentence
from reader.document.digest import Digest
from reader.tui.drawing.wrap import wrap
from reader.tui.widgets.row_list import Piece, RowList


class SummaryPane(RowList):
    """The sentences of the summary, with the numbers that they have in the margin of the text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"summary--number"}
    DEFAULT_CSS = """
    SummaryPane > .summary--number { color: $accent; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.sentences: tuple[SummarySentence, ...] = ()
        """The sentences that are shown."""
        self.reasons: tuple[tuple[str, ...], ...] = ()
        """Why each was chosen; empty when that is not shown."""
        self._texts: list[str] = []
        self._whys: list[str] = []
        self._lines: list[list[tuple[int, int]]] = []
        self._why_lines: list[list[tuple[int, int]]] = []

    def show_digest(
        self, digest: Digest | None, reasons: tuple[tuple[str, ...], ...] | None = None
    ) -> None:
        """Show a digest's summary, and under each sentence why it was chosen if that is told."""
        self.sentences = digest.summary.sentences if digest else ()
        self.reasons = reasons or ()
        self._texts = [" ".join(each.text.split()) for each in self.sentences]
        self._whys = ["; ".join(each) for each in self.reasons] or [""] * len(self.sentences)
        self.rows_changed(cursor=0)

    def row_count(self) -> int:
        """Return how many sentences there are."""
        return len(self.sentences)

    def row_heights(self, width: int) -> Sequence[int]:
        """Wrap every sentence and its reasons; a line of air stands between two."""
        room = max(1, width - 4)
        self._lines = [wrap(text, 0, len(text), room, hard=False) for text in self._texts]
        self._why_lines = [wrap(text, 0, len(text), room, hard=False) for text in self._whys]
        pairs = zip(self._lines, self._why_lines, strict=True)
        last = len(self._lines) - 1
        return [len(lines) + len(whys) + (n < last) for n, (lines, whys) in enumerate(pairs)]

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return one line of a sentence or of its reasons."""
        lines, whys = self._lines[index], self._why_lines[index]
        if line < len(lines):
            start, end = lines[line]
            number = f"{index + 1:>2} " if line == 0 else "   "
            return [(number, "summary--number"), (self._texts[index][start:end], "")]
        if line < len(lines) + len(whys):
            start, end = whys[line - len(lines)]
            return [("   ", ""), (self._whys[index][start:end], "rows--dim")]
        return []
