"""The reader's place on a page of text, which moves from sentence to sentence and is marked."""

from collections.abc import Callable, Sequence

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.span import Span
from reader.tui.drawing.marks import Marks
from reader.tui.drawing.page import Page
from reader.tui.drawing.sentence_cursor import SentenceCursor


class TextCursor:
    """A place in the text that commands and the terminal's cursor follow."""

    def __init__(self, marks: Marks, *, moved: Callable[[], object]) -> None:
        """Begin at the start of an empty page.

        Args:
            marks: Where its sentence is marked.
            moved: Called when a command has moved it.
        """
        self._marks = marks
        self._moved = moved
        self._sentences = SentenceCursor()
        self._page = Page()
        self._known: Sequence[Span] = ()
        self._stretches: Sequence[Span] = ()
        self._folded = True

    @property
    def offset(self) -> int:
        """Offset of the character where the reader is."""
        return self._sentences.offset

    @property
    def sentence(self) -> Span | None:
        """The sentence that the next command applies to; None in an empty text."""
        return self._sentences.sentence

    def show_page(
        self, page: Page, article: Article | None, digest: Digest | None, *, folded: bool
    ) -> None:
        """Move on this page from now on; the place stays, unless it is not on the page.

        Args:
            page: The text as laid out.
            article: The article.
            digest: Knows its sentences; without it, the cursor moves from block to block.
            folded: Whether hidden lines are folded away.
        """
        self._page, self._folded = page, folded
        blocks = article.document.blocks if article else ()
        self._known = (digest.sentences if digest else ()) or blocks
        self._lead()

    def step_to(self, spans: Sequence[Span]) -> None:
        """Move from one of these stretches to the next, instead of through the sentences."""
        self._stretches = spans
        self._lead()

    def begin_at(self, offset: int) -> None:
        """Set the place in an article that is not laid out yet."""
        self._sentences.offset = offset

    def go_to(self, offset: int) -> None:
        """Go to a character, without scrolling."""
        self._sentences.offset = offset
        self._mark()
        self._moved()

    def step(self, steps: int) -> Span | None:
        """Go to a later sentence or an earlier one, and return it."""
        sentence = self._sentences.step(steps)
        if sentence is not None:
            self._mark()
            self._moved()
        return sentence

    def step_lines(self, rows: int) -> None:
        """Go to a later line of text, or to an earlier one."""
        row = self._page.row_of(self.offset)
        step = 1 if rows > 0 else -1
        for _ in range(abs(rows)):
            ahead = row + step
            while (line := self._page.line(ahead)) is not None and not line.is_read:
                ahead += step
            if line is None:
                break
            row = ahead
        self.go_to(self._page.offset_of(row))

    def keep_within(self, seen: Span) -> None:
        """Stay on the part of the text that is on screen."""
        if self._page.is_laid_out and self._sentences.keep_within(seen):
            self._mark()

    def cell(self) -> tuple[int, int] | None:
        """Return its column and row on the page; None before there is a page."""
        if not self._page.is_laid_out:
            return None
        row = self._page.row_of(self.offset)
        return self._page.cell_of(row, self.offset), row

    def _lead(self) -> None:
        first = self._page.first_offset
        # A title that is not part of the text comes before it.
        self._sentences.offset = max(self.offset, first)
        self._sentences.show_sentences(
            [
                each
                for each in self._stretches or self._known
                if each.start >= first and not (self._folded and self._page.hides(each.start))
            ]
        )
        self._mark()

    def _mark(self) -> None:
        self._marks.show_here(self.sentence)
