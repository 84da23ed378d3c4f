"""An article at one line length: the place of each character, and how each row is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.span import Span
from reader.tui.drawing.layers import Layer
from reader.tui.drawing.layout import Layout, Line, lay_out, summary_rows
from reader.tui.drawing.paint import Column, Painter, Styles, place_column
from reader.tui.safe_render import Segment
from reader.tui.theme.look import Look

_NO_ROWS = Layout((), (), ())


@dataclass(frozen=True, slots=True)
class Room:
    """The space on screen for a page."""

    columns: int = 0
    """The columns of the screen without the scroll bar; 0 while the view is hidden."""
    measure: int = 72
    """The longest line, in columns."""
    narrow: bool = False
    """Whether the margin is narrow."""
    bare: bool = False
    """Whether there is no margin at all, so that lines begin in the first column."""

    @property
    def column(self) -> Column:
        """The columns of the text."""
        if self.bare:
            return Column(0, max(1, min(self.measure, self.columns - 1)), 0)
        return place_column(self.columns, self.measure, narrow=self.narrow)


class Page:
    """The rows of an article at one width. A new page is made if the width changes."""

    def __init__(
        self,
        article: Article | None = None,
        digest: Digest | None = None,
        *,
        room: Room = Room(),
        hidden_shown: bool = False,
        look: Look = Look(),  # noqa: B008 - it is never changed
        layout: Layout | None = None,
    ) -> None:
        """Lay out an article.

        Args:
            article: The article; None for an empty page.
            digest: Its digest, for hidden lines and for the numbers of summary sentences.
            room: The space on screen.
            hidden_shown: Whether hidden lines are shown.
            look: How it is drawn.
            layout: The rows of an earlier page, if only their style has changed.
        """
        self.column = room.column
        """Where the text is on screen."""
        self.is_laid_out = article is not None and room.columns > 0
        """Whether there is an article and room for it."""
        self.layout = _NO_ROWS
        """The rows."""
        if article is not None and room.columns > 0:
            hidden = digest.hidden if digest else ()
            self.layout = layout or lay_out(
                article, width=self.column.width, hidden=hidden, folded=not hidden_shown
            )
        self._painter = Painter(
            article.document.text if article else "",
            self.layout,
            self.column,
            glyphs=look.glyphs,
            numbers=summary_rows(self.layout, digest),
            reorder=look.reorders,
            at_right=not look.spoken,
        )

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.layout.lines)

    def line(self, row: int) -> Line | None:
        """Return a row; None when there is no such row."""
        return self.layout.lines[row] if 0 <= row < len(self) else None

    def row_of(self, offset: int) -> int:
        """Return the row that shows a character."""
        return self.layout.row_of(offset)

    def offset_of(self, row: int) -> int:
        """Return the offset of a row's first character."""
        return self.layout.offset_of(row)

    @property
    def first_offset(self) -> int:
        """Offset of the first character of the visible text: a title may come before it."""
        return next((line.start for line in self.layout.lines if line.kind == "text"), 0)

    def offset_at(self, row: int, column: int) -> int:
        """Return the offset of the character in a column of the screen."""
        return self._painter.offset_at(row, column)

    def cell_of(self, row: int, offset: int) -> int:
        """Return the column of the screen that a character of a row is in."""
        return self._painter.cell_of(row, offset)

    def index_to_cell(self, row: int, index: int) -> int:
        """Return the column of the character that is ``index`` characters from the left edge."""
        return self._painter.index_to_cell(row, index)

    def hides(self, offset: int) -> bool:
        """Return whether a character is in lines that are folded away."""
        return any(fold.start <= offset < fold.end for fold in self.layout.folds)

    def span_between(
        self, first: tuple[int, int] | None, last: tuple[int, int] | None
    ) -> Span | None:
        """Return the text between two places of the screen, in either order.

        Args:
            first: Row and index in its characters; None for the beginning.
            last: The same for the other end; None for the end.
        """
        if not len(self):
            return None
        start, end = sorted((first or (0, 0), last or (len(self) - 1, 10**6)))
        return Span(self._offset(*start), self._offset(*end))

    def _offset(self, row: int, index: int) -> int:
        row = min(row, len(self) - 1)
        return self.offset_at(row, self.index_to_cell(row, index))

    def segments(
        self, row: int, layers: Sequence[Layer], summary: Layer, styles: Styles, base: Style
    ) -> list[Segment]:
        """Draw a row, from the left edge of the screen."""
        return self._painter.segments(row, layers, summary, styles, base)
