"""The article: a column of text, drawn line by line from spans."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.safe_text import sanitize
from reader.document.span import Span
from reader.library.highlights.colours import COLOURS
from reader.tui.background.code_colouring import colour_code
from reader.tui.drawing.article_row import Brush, draw_row
from reader.tui.drawing.layers import Layer, highlight_style
from reader.tui.drawing.marks import Marks
from reader.tui.drawing.overlay import light_up
from reader.tui.drawing.page import Page, Room
from reader.tui.drawing.text_cursor import TextCursor
from reader.tui.theme.base_style import BaseStyle, ComponentStyle
from reader.tui.theme.look import glyphs_of, look_of

_NARROW_BELOW = 50
"""Columns of the view below which its margin is narrow."""
_SLIDE = 0.12
"""Seconds that a page takes to slide into view."""
_HIGHLIGHTS = "\n".join(
    f"ArticleView > .article--{role} {{ background: ${role}; text-style: $highlight-style; }}"
    for role in map(highlight_style, COLOURS)
)


class ArticleView(ScrollView, can_focus=True):
    """An article in a centred column, with the findings of the digest and the user's marks."""

    DEFAULT_CSS = (
        """
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
        & > .article--ground { background: $surface; }
        & > .article--code-comment { color: $dim; text-style: italic; }
        & > .article--code-keyword { color: $primary; text-style: bold; }
        & > .article--code-string { color: $success; }
        & > .article--code-number { color: $accent; }
        & > .article--code-name { color: $foreground; }
        & > .article--here { background: $here; }
        & > .article--here-sign { color: $accent; text-style: bold; }
        & > .article--mark { color: $warning; text-style: bold; }
        & > .article--chosen { text-style: underline bold; }
        & > .article--current { color: $accent; background: $background; text-style: reverse bold; }
        & > .article--passage { background: $passage; }
        & > .article--selected { text-style: reverse; }
        & > .article--hint { color: $warning; background: $background; text-style: reverse bold; }
        & > .article--number { color: $accent; text-style: bold; }
        & > .article--lead { color: $dim; }
    }
    """
        + _HIGHLIGHTS
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = set(re.findall(r"article--[\w-]+", DEFAULT_CSS))

    @dataclass
    class Moved(Message):
        """Another line is at the top, or the cursor is on another character."""

        by_key: bool = False
        """Whether a key for moving the cursor caused it."""

    @dataclass
    class HiddenShown(Message):
        """The hidden lines were shown, or folded away."""

        shown: bool
        """Whether they are shown now."""

    @dataclass
    class SpanPressed(Message):
        """The text was clicked."""

        offset: int
        """Offset of the character under the mouse."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article: Article | None = None
        """The article that is shown."""
        self.digest: Digest | None = None
        """Its digest, once it is known."""
        self.measure = look_of(self.app).measure
        """The longest line, in columns."""
        self.hidden_shown = False
        """Whether hidden lines are shown."""
        self.page = Page()
        """The article as laid out."""
        self.marks = Marks(self.refresh)
        """The marks in it."""
        self.cursor = TextCursor(self.marks, moved=lambda: self.post_message(self.Moved()))
        """The reader's place in it."""
        self._base = BaseStyle(self)
        self._style = ComponentStyle(self, "article--")
        self._held = 0

    # What it shows

    def show_article(
        self, article: Article | None, *, position: int = 0, hidden_shown: bool = False
    ) -> None:
        """Show an article from the line with the character at ``position``."""
        self.article, self.digest = article, None
        self.hidden_shown = hidden_shown
        self.marks.show_article(article)
        if article is not None:
            colour_code(self, article, self._show_code)
        self.cursor.begin_at(position)
        self._lay_out(position)

    def _show_code(self, article: Article, colours: Layer) -> None:
        """Show the colours of code, unless another article is shown by now."""
        if self.article is article:
            self.marks.show_code(colours)

    def show_digest(self, digest: Digest | None) -> None:
        """Mark the findings of the digest in the text."""
        place = self.offset_at_top()
        hidden_before = self.digest.hidden if self.digest else ()
        self.digest = digest
        self.marks.show_digest(digest)
        if (digest.hidden if digest else ()) == hidden_before:
            self._paint_again()
        else:
            self._lay_out(place)

    def choose(
        self, spans: Sequence[Span], current: int | None = None, *, passages: bool = False
    ) -> None:
        """Mark places, and bring the current one into view; see ``Marks.choose``."""
        self.marks.choose(spans, current, passages=passages)
        if current is not None and 0 <= current < len(spans):
            self.jump_to(spans[current].start)

    def show_hidden(self, *, shown: bool) -> None:
        """Show the hidden lines, or fold them away."""
        place = self.offset_at_top()
        self.hidden_shown = shown
        self._lay_out(place)
        self.post_message(self.HiddenShown(shown))

    def set_measure(self, measure: int) -> None:
        """Make the lines longer or shorter, and keep the place."""
        place = self.offset_at_top()
        self.measure = measure
        self._lay_out(place)

    def _lay_out(self, place: int) -> None:
        """Lay out the article again, with the character at ``place`` at the top."""
        self.page = Page(
            self.article,
            self.digest,
            room=_room_of(self),
            hidden_shown=self.hidden_shown,
            look=look_of(self.app),
        )
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.page))
        self.show_place(place)
        self.cursor.show_page(self.page, self.article, self.digest, folded=not self.hidden_shown)

    def _paint_again(self) -> None:
        """Draw the same rows with other margins or numbers."""
        if self.page.is_laid_out:
            layout, look = self.page.layout, look_of(self.app)
            self.page = Page(
                self.article, self.digest, room=_room_of(self), look=look, layout=layout
            )
        self.cursor.show_page(self.page, self.article, self.digest, folded=not self.hidden_shown)
        self.refresh()

    # Where it is

    def offset_at_top(self) -> int:
        """Return the offset of the first character on screen, even while the view is hidden."""
        if not self.page.is_laid_out:
            return self._held
        return self.page.offset_of(self.scroll_offset.y)

    def visible_span(self) -> Span:
        """Return the stretch of text on screen."""
        last = self.scroll_offset.y + max(1, self.size.height)
        return Span(self.offset_at_top(), self.page.offset_of(last))

    @property
    def progress(self) -> float:
        """The share of the article that has been on screen, 0 to 1."""
        if not len(self.page) or not self.size.height:
            return 0.0
        return min(1.0, (self.scroll_offset.y + self.size.height) / len(self.page))

    def jump_to(self, offset: int) -> None:
        """Bring the character at ``offset`` into view, a third from the top if it was outside."""
        if not self.hidden_shown and self.page.hides(offset):
            self.show_hidden(shown=True)
        row = self.page.row_of(offset)
        height = self.size.height
        # The sentence that begins here continues below: leave room for some lines.
        below = max(2, min(6, height // 4))
        if not self.scroll_offset.y + 1 <= row < self.scroll_offset.y + height - below:
            self.scroll_to(y=max(0, row - height // 3), animate=False, immediate=True)

    def show_place(self, offset: int) -> None:
        """Bring the character at ``offset`` to the top, even before there is a scroll bar."""
        self._held = offset
        row = self.page.row_of(offset) if offset > 0 else 0
        self.scroll_to(y=row, animate=False, immediate=True, force=True)
        self.refresh()

    # The cursor

    def terminal_cursor(self) -> Offset | None:
        """Return the position of the cursor on the screen."""
        column, row = self.cursor.cell() or (0, 0)
        seen = max(0, min(row - self.scroll_offset.y, self.size.height - 1))
        return self.content_region.offset + Offset(column, seen)

    def action_sentence_step(self, steps: int) -> None:
        """Go to the next sentence, or to the one before."""
        sentence = self.cursor.step(steps)
        if sentence is not None:
            self.jump_to(sentence.start)
            self.post_message(self.Moved(by_key=True))

    # What is selected with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text as it is in the article, not as it is wrapped."""
        span = span_of(self.page, selection)
        if span is None or self.article is None:
            return None
        return sanitize(self.article.document.text[span.start : span.end]).strip(), "\n"

    # What happens to it

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report to the parent that another line is at the top."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.cursor.keep_within(self.visible_span())
            self.post_message(self.Moved())

    def on_resize(self, event: events.Resize) -> None:
        """Wrap at the new width and keep the place."""
        width = self.page.column.width if self.page.is_laid_out else 0
        if _room_of(self).column.width != width:
            self._lay_out(self.offset_at_top())
        else:
            self._paint_again()
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Show hidden lines, or report to the parent which character was clicked."""
        row = event.y + self.scroll_offset.y
        line = self.page.line(row)
        if line is not None and line.kind == "fold":
            self.show_hidden(shown=True)
        elif line is not None and line.kind == "text":
            offset = self.page.offset_at(row, event.x)
            self.cursor.go_to(offset)
            self.post_message(self.SpanPressed(offset))

    def action_move(self, rows: int) -> None:
        """Scroll by a number of lines; in accessible mode, move from line to line."""
        if look_of(self.app).spoken:
            self.cursor.step_lines(rows)
            self.jump_to(self.cursor.offset)
            self.post_message(self.Moved(by_key=True))
            self.refresh()
            return
        self.scroll_to(y=self.scroll_target_y + rows, animate=False, immediate=True)

    def action_move_page(self, pages: float) -> None:
        """Scroll by a number of screens; two lines stay in view."""
        rows = int(pages * max(1, self.size.height - 2)) or (1 if pages > 0 else -1)
        self.scroll_to(
            y=self.scroll_target_y + rows,
            animate=look_of(self.app).smooth,
            duration=_SLIDE,
            easing="out_cubic",
            immediate=True,
        )

    def action_move_edge(self, bottom: bool) -> None:
        """Scroll to the first line or to the last, and put the cursor there."""
        self.scroll_to(y=len(self.page) if bottom else 0, animate=False, immediate=True)
        if self.article is not None:
            self.cursor.go_to(len(self.article.document.text) if bottom else 0)
            self.post_message(self.Moved(by_key=True))

    def action_press(self) -> None:
        """Do what a click at the cursor, or on the marked sentence, would do."""
        offset, sentence = self.cursor.offset, self.cursor.sentence
        is_outside = sentence is not None and not sentence.contains(offset)
        self.post_message(self.SpanPressed(sentence.start if sentence and is_outside else offset))

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        row, width = y + self.scroll_offset.y, self.size.width
        brush = Brush(self._style, self._base.get(), glyphs_of(self.app))
        strip = draw_row(self.page, row, self.marks, brush, width)
        if self.page.line(row) is None:
            return strip
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(row)) is not None:
            style = self.screen.get_component_rich_style("screen--selection", partial=True)
            first, last = span
            end = width if last == -1 else self.page.index_to_cell(row, last)
            strip = light_up(strip, self.page.index_to_cell(row, first), end, style)
        return strip.apply_offsets(0, row)


def _room_of(view: ArticleView) -> Room:
    columns = view.scrollable_content_region.width if view.size.width else 0
    spoken = look_of(view.app).spoken
    return Room(columns, view.measure, narrow=view.size.width < _NARROW_BELOW, bare=spoken)


def span_of(page: Page, selection: Selection) -> Span | None:
    """Return the stretch of text that the mouse has selected on a page."""
    start, end = selection.start, selection.end
    return page.span_between(start.transpose if start else None, end.transpose if end else None)
