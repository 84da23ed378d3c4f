"""A text on one measure: where each character of it stands, and what moves it."""

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection

from reader.document.annotations import Hidden
from reader.document.article import Article
from reader.document.safe_text import sanitize
from reader.document.span import Span
from reader.tui.drawing.layout import Layout, lay_out
from reader.tui.drawing.paint import Column, Painter, place_column
from reader.tui.theme.glyphs import glyphs_of

_EMPTY = Layout((), (), ())
_NARROW_BELOW = 50
_SLIDE = 0.12
"""Seconds that a page takes to slide into view."""


class TextView(ScrollView, can_focus=True):
    """The rows of an article: laid out, scrolled, selected. What they look like a subclass says."""

    class Moved(Message):
        """Another line stands at the top."""

        def __init__(self, view: "TextView") -> None:
            super().__init__()
            self.view = view
            """The view, to be asked where it is."""

    class Folded(Message):
        """The hidden lines were folded away, or opened."""

        def __init__(self, view: "TextView") -> None:
            super().__init__()
            self.view = view
            """The view."""

    class SpanPressed(Message):
        """The text was clicked."""

        def __init__(self, view: "TextView", offset: int) -> None:
            super().__init__()
            self.view = view
            """The view."""
            self.offset = offset
            """Offset of the character under the mouse."""

    def __init__(
        self,
        *,
        measure: int = 72,
        smooth: bool = False,
        reorder: bool = True,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.measure = measure
        """The widest line, in columns."""
        self.smooth = smooth
        """Whether a page slides into view."""
        self.reorder = reorder
        """Whether right-to-left text is put in the order in which it is drawn."""
        self.article: Article | None = None
        """The article that is shown."""
        self.folded = True
        """Whether hidden lines are folded away."""
        self._layout_lines = _EMPTY
        self._painter: Painter | None = None
        self._laid_width = 0
        self._held = 0

    # What a subclass says

    def hidden_lines(self) -> tuple[Hidden, ...]:
        """Return the lines that are not the story."""
        return ()

    def numbers(self) -> dict[int, int]:
        """Return for each row the number that stands in its margin."""
        return {}

    # How it is laid out

    def _lay_out(self) -> None:
        if self.article is None or not self.size.width:
            self._layout_lines = _EMPTY
            self._laid_width = 0
        else:
            self._laid_width = self._column().width
            self._layout_lines = lay_out(
                self.article, width=self._laid_width, hidden=self.hidden_lines(), folded=self.folded
            )
        self._paint_anew()
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self._layout_lines.lines))

    def _column(self) -> Column:
        narrow = self.size.width < _NARROW_BELOW
        return place_column(self.scrollable_content_region.width, self.measure, narrow=narrow)

    def _paint_anew(self) -> None:
        self._painter = Painter(
            self.article.document.text if self.article else "",
            self._layout_lines,
            self._column(),
            glyphs=glyphs_of(self.app),
            numbers=self.numbers(),
            reorder=self.reorder,
        )

    def fold(self, *, folded: bool) -> None:
        """Fold the hidden lines away, or show them."""
        place = self.offset_at_top()
        self.folded = folded
        self._lay_out()
        self._keep(place)
        self.post_message(self.Folded(self))

    def set_measure(self, measure: int) -> None:
        """Make the lines longer or shorter, and keep the place."""
        place = self.offset_at_top()
        self.measure = measure
        self._lay_out()
        self._keep(place)

    @property
    def has_hidden(self) -> bool:
        """Whether some lines of this article are hidden."""
        return bool(self._layout_lines.folds)

    # Where it is

    def offset_at_top(self) -> int:
        """Return the offset of the first character on screen; of what will be, while hidden."""
        if not self._laid_width:
            return self._held
        return self._layout_lines.offset_of(self.scroll_offset.y)

    def visible_span(self) -> Span:
        """Return the stretch of text on screen."""
        last = self.scroll_offset.y + max(1, self.size.height)
        return Span(self.offset_at_top(), self._layout_lines.offset_of(last))

    @property
    def progress(self) -> float:
        """How much of the article has been on screen, 0 to 1."""
        rows = len(self._layout_lines.lines)
        if not rows or not self.size.height:
            return 0.0
        return min(1.0, (self.scroll_offset.y + self.size.height) / rows)

    def jump_to(self, offset: int) -> None:
        """Bring the character at ``offset`` into view, a third from the top if it was outside."""
        if self.folded and self._is_folded(offset):
            self.fold(folded=False)
        row = self._layout_lines.row_of(offset)
        height = self.size.height
        # What a place begins stands under it: at the bottom little of that would be seen.
        below = max(2, min(6, height // 4))
        if not self.scroll_offset.y + 1 <= row < self.scroll_offset.y + height - below:
            self.scroll_to(y=max(0, row - height // 3), animate=False, immediate=True)

    def show_place(self, offset: int) -> None:
        """Bring the character at ``offset`` to the top."""
        self._keep(offset)

    def _is_folded(self, offset: int) -> bool:
        return any(fold.start <= offset < fold.end for fold in self._layout_lines.folds)

    def _keep(self, offset: int) -> None:
        """Bring ``offset`` to the top, even before there is a scroll bar."""
        self._held = offset
        row = self._layout_lines.row_of(offset) if offset > 0 else 0
        self.scroll_to(y=row, animate=False, immediate=True, force=True)
        self.refresh()

    # What is selected

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that the mouse selected: as it stands in the article, not as wrapped."""
        span = self._span_of(selection)
        if span is None or self.article is None:
            return None
        return sanitize(self.article.document.text[span.start : span.end]).strip(), "\n"

    def selected_span(self) -> Span | None:
        """Return the stretch of text that the mouse selected, if there is one."""
        selection = self.text_selection
        span = None if selection is None else self._span_of(selection)
        return span if span is not None and span.start < span.end else None

    def _span_of(self, selection: Selection) -> Span | None:
        if self._painter is None or not self._layout_lines.lines:
            return None
        last = len(self._layout_lines.lines) - 1
        start = selection.start.transpose if selection.start else (0, 0)
        end = selection.end.transpose if selection.end else (last, 10**6)
        first, second = sorted((start, end))
        return Span(self._offset_of(*first), self._offset_of(*second))

    def _offset_of(self, row: int, index: int) -> int:
        if self._painter is None:
            return 0
        row = min(row, len(self._layout_lines.lines) - 1)
        return self._painter.offset_at(row, self._painter.index_to_cell(row, index))

    # What happens to it

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell whoever listens that another line stands at the top."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Moved(self))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap at the new width and keep the place."""
        place = self.offset_at_top()
        if self._column().width != self._laid_width:
            self._lay_out()
            self._keep(place)
        else:
            self._paint_anew()
        self.post_message(self.Moved(self))

    def on_click(self, event: events.Click) -> None:
        """Open a fold, or say which character was clicked."""
        row = event.y + self.scroll_offset.y
        if self._painter is None or not 0 <= row < len(self._layout_lines.lines):
            return
        line = self._layout_lines.lines[row]
        if line.kind == "fold":
            self.fold(folded=False)
        elif line.kind == "text":
            self.post_message(self.SpanPressed(self, self._painter.offset_at(row, event.x)))

    def action_move(self, rows: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=self.scroll_target_y + rows, animate=False, immediate=True)

    def action_move_page(self, pages: float) -> None:
        """Scroll by so many screens; two lines stay in view."""
        rows = int(pages * max(1, self.size.height - 2)) or (1 if pages > 0 else -1)
        self.scroll_to(
            y=self.scroll_target_y + rows,
            animate=self.smooth,
            duration=_SLIDE,
            easing="out_cubic",
            immediate=True,
        )

    def action_move_edge(self, bottom: bool) -> None:
        """Scroll to the first line or to the last."""
        rows = len(self._layout_lines.lines) if bottom else 0
        self.scroll_to(y=rows, animate=False, immediate=True)

    def action_press(self) -> None:
        """Say that the first character on screen was pressed, as a click does."""
        self.post_message(self.SpanPressed(self, self.offset_at_top()))
