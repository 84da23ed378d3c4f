"""The article: one measure of text, drawn line by line from spans."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.text.annotations import Sentence
from reader.text.article import Article
from reader.text.digest import Digest
from reader.text.show import show_line
from reader.text.span import Span
from reader.tui.view.layers import (
    NOTHING,
    Layer,
    chosen_layer,
    digest_layer,
    pieces,
    structure_layer,
    summary_layer,
)
from reader.tui.view.layout import Layout, Line, lay_out

_EMPTY = Layout((), (), ())
_WIDE_GUTTER, _NARROW_GUTTER = 4, 2


class ArticleView(ScrollView, can_focus=True):
    """An article on a centred measure, with what the digest found in it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article--{name}"
        for name in (
            "title byline rule fold heading quote code emphasis strong link deleted person "
            "organization place other date hidden summary chosen current passage number lead"
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
        & > .article--person { color: $person; }
        & > .article--organization { color: $organization; }
        & > .article--place { color: $place; }
        & > .article--other { color: $other; }
        & > .article--date { color: $date; text-style: italic; }
        & > .article--hidden { color: $faint; }
        & > .article--summary { background: $summary; }
        & > .article--chosen { text-style: underline bold; }
        & > .article--current { background: $accent; color: $background; text-style: bold; }
        & > .article--passage { background: $passage; }
        & > .article--number { color: $accent; text-style: bold; }
        & > .article--lead { color: $dim; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_by(1)", "Down", show=False),
        Binding("k,up", "scroll_by(-1)", "Up", show=False),
        Binding("space,pagedown", "scroll_page(1)", "Page down", show=False),
        Binding("b,pageup", "scroll_page(-1)", "Page up", show=False),
        Binding("ctrl+d", "scroll_page(0.5)", "Half a page down", show=False),
        Binding("ctrl+u", "scroll_page(-0.5)", "Half a page up", show=False),
        Binding("g,home", "scroll_edge(False)", "Top", show=False),
        Binding("G,end", "scroll_edge(True)", "End", show=False),
    ]

    class Moved(Message):
        """Another line stands at the top."""

        def __init__(self, view: "ArticleView") -> None:
            super().__init__()
            self.view = view
            """The view, to be asked where it is."""

    class SpanPressed(Message):
        """The text was clicked."""

        def __init__(self, view: "ArticleView", offset: int) -> None:
            super().__init__()
            self.view = view
            """The view."""
            self.offset = offset
            """Offset of the character under the mouse."""

    def __init__(self, *, measure: int = 72, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.measure = measure
        """The widest line, in columns."""
        self.article: Article | None = None
        """The article that is shown."""
        self.digest: Digest | None = None
        """Its digest, when it is there."""
        self.folded = True
        """Whether hidden lines are folded away."""
        self._layout_lines = _EMPTY
        self._structure = self._found = self._summary = self._chosen = NOTHING
        self._numbers: dict[int, int] = {}
        self._laid_width = 0
        self._held = 0

    # What it shows

    def show_article(self, article: Article | None, *, position: int = 0) -> None:
        """Show an article from the line that holds the character at ``position``."""
        self.article, self.digest = article, None
        self._structure = structure_layer(article.document) if article else NOTHING
        self._found = self._summary = self._chosen = NOTHING
        self._numbers = {}
        self._held = position
        self._lay_out()
        self._keep(position)

    def show_digest(self, digest: Digest | None) -> None:
        """Mark in the text what the digest found."""
        place = self.offset_at_top()
        self.digest = digest
        self._found = digest_layer(digest) if digest else NOTHING
        self._summary = summary_layer(digest) if digest else NOTHING
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

    def fold(self, *, folded: bool) -> None:
        """Fold the hidden lines away, or show them."""
        place = self.offset_at_top()
        self.folded = folded
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
        if not self.folded or not self._is_folded(offset):
            row = self._layout_lines.row_of(offset)
            height = self.size.height
            if not self.scroll_offset.y + 1 <= row < self.scroll_offset.y + height - 2:
                self.scroll_to(y=max(0, row - height // 3), animate=False, immediate=True)
            return
        self.fold(folded=False)
        self.jump_to(offset)

    def show_place(self, offset: int) -> None:
        """Bring the character at ``offset`` to the top."""
        self._keep(offset)

    def _is_folded(self, offset: int) -> bool:
        return any(fold.start <= offset < fold.end for fold in self._layout_lines.folds)

    def _row_for(self, position: int) -> int:
        return self._layout_lines.row_of(position) if position > 0 else 0

    def _keep(self, offset: int) -> None:
        """Bring ``offset`` to the top, even before there is a scroll bar."""
        self._held = offset
        row = self._row_for(offset)
        self.scroll_to(y=row, animate=False, immediate=True, force=True)
        self.refresh()

    # How it is drawn

    def _gutter(self) -> int:
        return _WIDE_GUTTER if self.size.width >= 50 else _NARROW_GUTTER

    def _column(self) -> tuple[int, int]:
        """Return where the text column begins and how wide it is."""
        room = self.scrollable_content_region.width
        gutter = self._gutter()
        width = max(1, min(self.measure, room - gutter - 1))
        left = max(gutter, (room - width) // 2)
        return left, width

    def _lay_out(self) -> None:
        if self.article is None or not self.size.width:
            self._layout_lines = _EMPTY
            self._laid_width = 0
        else:
            hidden = self.digest.hidden if self.digest else ()
            self._laid_width = self._column()[1]
            self._layout_lines = lay_out(
                self.article, width=self._laid_width, hidden=hidden, folded=self.folded
            )
        self._numbers = self._summary_rows()
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self._layout_lines.lines))

    def _summary_rows(self) -> dict[int, int]:
        """Return for each row that begins a summary sentence that sentence's number."""
        if self.digest is None or not self._layout_lines.lines:
            return {}
        rows: dict[int, int] = {}
        for number, sentence in enumerate(self.digest.summary.sentences, 1):
            row = self._layout_lines.row_of(sentence.start)
            last = self._layout_lines.row_of(sentence.end - 1)
            # Two sentences may begin on one row: the second takes the next that it stands on.
            while row in rows and row < last:
                row += 1
            rows.setdefault(row, number)
        return rows

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        row = y + self.scroll_offset.y
        base = self.rich_style
        width = self.size.width
        if not 0 <= row < len(self._layout_lines.lines):
            return Strip.blank(width, base)
        left, column = self._column()
        line = self._layout_lines.lines[row]
        segments = [*self._margin(row, line, left, base)]
        segments.extend(self._content(line, base, column))
        strip = Strip(segments).adjust_cell_length(width, base)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(row)) is not None:
            strip = self._selected(strip, span)
        return strip.apply_offsets(0, row)

    def _selected(self, strip: Strip, span: tuple[int, int]) -> Strip:
        start, end = span
        end = strip.cell_length if end == -1 else end
        before, inside, after = strip.divide([start, end, strip.cell_length])
        style = self.screen.get_component_rich_style("screen--selection", partial=True)
        return Strip.join([before, inside.apply_style(style), after])

    def _margin(self, row: int, line: Line, left: int, base: Style) -> list[Segment]:
        """Draw the number and the bar of a summary sentence, or nothing."""
        in_summary = line.kind == "text" and bool(self._summary.within(line.start, line.end))
        if not in_summary:
            return [Segment(" " * left, base)]
        number = str(self._numbers.get(row, ""))
        style = base + self._style("number")
        if self._gutter() == _NARROW_GUTTER:
            return [Segment(" " * (left - 2) + (number[-1:] or "┃").ljust(2), style)]
        return [Segment(" " * (left - 4) + number.rjust(2) + "┃ ", style)]

    def _content(self, line: Line, base: Style, width: int) -> list[Segment]:
        if line.kind == "blank":
            return []
        if line.kind == "fold":
            lead = show_line(line.lead)
            return [Segment(lead.center(width), base + self._style("fold"))]
        if line.kind != "text":
            return [Segment(show_line(line.lead), base + self._style(line.kind))]
        text = self.article.document.text if self.article else ""
        layers: tuple[Layer, ...] = (self._structure, self._summary, self._found, self._chosen)
        segments = [Segment(line.lead, base + self._style("lead"))] if line.lead else []
        for start, end, names in pieces(line.start, line.end, layers):
            style = base
            for name in names:
                style += self._style(name)
            segments.append(Segment(show_line(text[start:end]), style))
        return segments

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"article--{name}", partial=True)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that the mouse selected."""
        left, _ = self._column()
        rows = []
        for line in self._layout_lines.lines:
            text = line.lead
            if line.kind == "text" and self.article is not None:
                text += show_line(self.article.document.text[line.start : line.end])
            rows.append(" " * left + text)
        picked = selection.extract("\n".join(rows))
        return "\n".join(row.strip() for row in picked.split("\n")), "\n"

    # What happens to it

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell whoever listens that another line stands at the top."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Moved(self))

    def on_resize(self, event: events.Resize) -> None:
        """Wrap at the new width and keep the place."""
        place = self.offset_at_top()
        if self._column()[1] != self._laid_width:
            self._lay_out()
            self._keep(place)
        self.post_message(self.Moved(self))

    def on_click(self, event: events.Click) -> None:
        """Open a fold, or say which character was clicked."""
        row = event.y + self.scroll_offset.y
        if not 0 <= row < len(self._layout_lines.lines):
            return
        line = self._layout_lines.lines[row]
        if line.kind == "fold":
            self.fold(folded=False)
        elif line.kind == "text":
            column = max(0, event.x - self._column()[0] - line.indent)
            self.post_message(self.SpanPressed(self, min(line.end, line.start + column)))

    def action_scroll_by(self, rows: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False, immediate=True)

    def action_scroll_page(self, pages: float) -> None:
        """Scroll by so many screens; two lines stay in view."""
        rows = int(pages * max(1, self.size.height - 2)) or (1 if pages > 0 else -1)
        self.action_scroll_by(rows)

    def action_scroll_edge(self, bottom: bool) -> None:
        """Scroll to the first line or to the last."""
        rows = len(self._layout_lines.lines) if bottom else 0
        self.scroll_to(y=rows, animate=False, immediate=True)
