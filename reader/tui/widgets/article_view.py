"""The article: one measure of text, drawn line by line from spans."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.text.annotations import Sentence
from reader.text.article import Article
from reader.text.digest import Digest
from reader.text.show import show
from reader.text.span import Span
from reader.tui.glyphs import glyphs_of
from reader.tui.view.layers import (
    NOTHING,
    Layer,
    chosen_layer,
    digest_layer,
    hint_layer,
    structure_layer,
    summary_layer,
)
from reader.tui.view.layout import Layout, lay_out, summary_rows
from reader.tui.view.overlay import lay_over, light_up
from reader.tui.view.paint import Column, Painter, place_column
from reader.tui.widgets.base_style import BaseStyle

_EMPTY = Layout((), (), ())
_NARROW_BELOW = 50
_SLIDE = 0.12
"""Seconds that a page takes to slide into view."""


class ArticleView(ScrollView, can_focus=True):
    """An article on a centred measure, with what the digest found in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article--{name}"
        for name in (
            "title byline rule fold heading quote code emphasis strong link deleted person "
            "organization place other date hidden summary chosen current passage selected hint "
            "number lead"
        ).split()
    }
    DEFAULT_CSS = """
    ArticleView {
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        scrollbar-color: $rule;
        scrollbar-color-hover: $primary;
        scrollbar-color-active: $primary;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        & > .article--title { text-style: bold; color: $foreground; }
        & > .article--byline { color: $dim; }
        & > .article--rule { color: $rule; }
        & > .article--fold { color: $faint; }
        & > .article--heading { text-style: bold; color: $primary; }
        & > .article--quote { text-style: italic; }
        & > .article--code { color: $secondary; }
        & > .article--emphasis { text-style: italic; }
        & > .article--strong { text-style: bold; }
        & > .article--link { text-style: underline; }
        & > .article--deleted { text-style: strike; }
        & > .article--person { color: $person; text-style: $person-style; }
        & > .article--organization { color: $organization; text-style: $organization-style; }
        & > .article--place { color: $place; text-style: $place-style; }
        & > .article--other { color: $other; text-style: $other-style; }
        & > .article--date { color: $date; text-style: $date-style; }
        & > .article--hidden { color: $faint; }
        & > .article--summary { background: $summary; }
        & > .article--chosen { text-style: underline bold; }
        & > .article--current { color: $accent; background: $background; text-style: reverse bold; }
        & > .article--passage { background: $passage; }
        & > .article--selected { text-style: reverse; }
        & > .article--hint { color: $warning; background: $background; text-style: reverse bold; }
        & > .article--number { color: $accent; text-style: bold; }
        & > .article--lead { color: $dim; }
    }
    """

    class Moved(Message):
        """Another line stands at the top."""

        def __init__(self, view: "ArticleView") -> None:
            super().__init__()
            self.view = view
            """The view, to be asked where it is."""

    class Folded(Message):
        """The hidden lines were folded away, or opened."""

        def __init__(self, view: "ArticleView") -> None:
            super().__init__()
            self.view = view
            """The view."""

    class SpanPressed(Message):
        """The text was clicked."""

        def __init__(self, view: "ArticleView", offset: int) -> None:
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
        self._base = BaseStyle(self)
        self.measure = measure
        """The widest line, in columns."""
        self.smooth = smooth
        """Whether a page slides into view."""
        self.reorder = reorder
        """Whether right-to-left text is put in the order in which it is drawn."""
        self.article: Article | None = None
        """The article that is shown."""
        self.digest: Digest | None = None
        """Its digest, when it is there."""
        self.folded = True
        """Whether hidden lines are folded away."""
        self._layout_lines = _EMPTY
        self._painter: Painter | None = None
        self._structure = self._found = self._summary = self._chosen = NOTHING
        self._selected = self._hints = NOTHING
        self._laid_width = 0
        self._held = 0

    # What it shows

    def show_article(self, article: Article | None, *, position: int = 0) -> None:
        """Show an article from the line that holds the character at ``position``."""
        self.article, self.digest = article, None
        self._structure = structure_layer(article.document) if article else NOTHING
        self._found = self._summary = self._chosen = NOTHING
        self._selected = self._hints = NOTHING
        self._held = position
        self._lay_out()
        self._keep(position)

    def show_digest(self, digest: Digest | None) -> None:
        """Mark in the text what the digest found."""
        place = self.offset_at_top()
        hidden_before = self.digest.hidden if self.digest else ()
        self.digest = digest
        self._found = digest_layer(digest) if digest else NOTHING
        self._summary = summary_layer(digest) if digest else NOTHING
        if (digest.hidden if digest else ()) == hidden_before and self._painter is not None:
            self._paint_anew()
            self.refresh()
            return
        self._lay_out()
        self._keep(place)

    def choose(
        self, spans: Sequence[Span], current: int | None = None, *, passages: bool = False
    ) -> None:
        """Light these places up, and bring the current one into view.

        Args:
            spans: The places.
            current: Index of the one where the user is.
            passages: Whether they are whole sentences, which are lit up more lightly.
        """
        self._chosen = chosen_layer(spans, current, passages=passages)
        if current is not None and 0 <= current < len(spans):
            self.jump_to(spans[current].start)
        self.refresh()

    def select(self, span: Span | None) -> None:
        """Show a stretch of text as selected by keys."""
        self._selected = chosen_layer((span,), None, selected=True) if span else NOTHING
        if span is not None:
            self.jump_to(max(span.start, span.end - 1))
        self.refresh()

    def show_hints(self, hints: Sequence[tuple[int, str]]) -> None:
        """Put letters over the text; none takes them away.

        Args:
            hints: Where each stands, and what is to be typed.
        """
        self._hints = hint_layer(hints)
        self.refresh()

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

    def current_sentence(self) -> Sentence | None:
        """Return the sentence that begins the first line of text on screen."""
        if self.digest is None:
            return None
        offset = self.offset_at_top()
        return next((each for each in self.digest.sentences if each.end > offset), None)

    def jump_to(self, offset: int) -> None:
        """Bring the character at ``offset`` into view, a third from the top if it was outside."""
        if self.folded and self._is_folded(offset):
            self.fold(folded=False)
        row = self._layout_lines.row_of(offset)
        height = self.size.height
        if not self.scroll_offset.y + 1 <= row < self.scroll_offset.y + height - 2:
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

    # How it is drawn

    def _lay_out(self) -> None:
        if self.article is None or not self.size.width:
            self._layout_lines = _EMPTY
            self._laid_width = 0
        else:
            hidden = self.digest.hidden if self.digest else ()
            self._laid_width = self._column().width
            self._layout_lines = lay_out(
                self.article, width=self._laid_width, hidden=hidden, folded=self.folded
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
            numbers=summary_rows(self._layout_lines, self.digest),
            reorder=self.reorder,
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        row = y + self.scroll_offset.y
        base = self._base.get()
        width = self.size.width
        if self._painter is None or not 0 <= row < len(self._layout_lines.lines):
            return Strip.blank(width, base)
        layers: tuple[Layer, ...] = (
            self._structure, self._summary, self._found, self._chosen, self._selected,
        )  # fmt: skip
        segments = self._painter.segments(row, layers, self._summary, self._style, base)
        strip = Strip(segments).adjust_cell_length(width, base)
        if self._hints.spans:
            strip = self._hinted(strip, row)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(row)) is not None:
            strip = self._with_selection(strip, row, span)
        return strip.apply_offsets(0, row)

    def _hinted(self, strip: Strip, row: int) -> Strip:
        """Lay the letters of the hints over a row."""
        line = self._layout_lines.lines[row]
        if line.kind != "text" or self._painter is None:
            return strip
        style = self._style("hint")
        for start, _, label in self._hints.within(line.start, line.end):
            if not line.start <= start < line.end:
                continue
            strip = lay_over(strip, self._painter.cell_of(row, start), label, style)
        return strip

    def _with_selection(self, strip: Strip, row: int, span: tuple[int, int]) -> Strip:
        if self._painter is None:
            return strip
        start = self._painter.index_to_cell(row, span[0])
        end = strip.cell_length
        if span[1] != -1:
            end = self._painter.index_to_cell(row, span[1])
        style = self.screen.get_component_rich_style("screen--selection", partial=True)
        return light_up(strip, start, end, style)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"article--{name}", partial=True)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that the mouse selected: as it stands in the article, not as wrapped."""
        if self._painter is None or self.article is None or not self._layout_lines.lines:
            return None
        last = len(self._layout_lines.lines) - 1
        start = selection.start.transpose if selection.start else (0, 0)
        end = selection.end.transpose if selection.end else (last, 10**6)
        first, second = sorted((start, end))
        offsets = [self._offset_of(row, index) for row, index in (first, second)]
        return show(self.article.document.text[offsets[0] : offsets[1]]).strip(), "\n"

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
