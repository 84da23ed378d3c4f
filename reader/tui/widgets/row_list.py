"""A list of rows that draws only what is on screen: the articles, and the panes beside the text."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.document.safe_text import SafeText, sanitize_line
from reader.tui.drawing.row_layout import RowLayout
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.safe_render import draw
from reader.tui.theme.base_style import BaseStyle
from reader.tui.theme.glyphs import Glyphs
from reader.tui.theme.look import glyphs_of, look_of
from reader.tui.widgets.abstract import AbstractWidget

__all__ = ["Piece", "RowList"]


class RowList(ScrollView, metaclass=AbstractWidget, can_focus=True):
    """Rows with a cursor. A subclass knows how many there are and draws each."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--cursor-blurred",
        "rows--strong",
        "rows--dim",
        "rows--accent",
        "rows--pointer",
    }
    DEFAULT_CSS = """
    RowList {
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        background: transparent;
        scrollbar-color: $rule;
        scrollbar-color-hover: $primary;
        scrollbar-color-active: $primary;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        & > .rows--cursor { background: $cursor; text-style: $cursor-style; }
        & > .rows--cursor-blurred { background: $cursor-blurred; }
        & > .rows--pointer { color: $accent; text-style: bold; }
        & > .rows--strong { text-style: bold; }
        & > .rows--dim { color: $dim; }
        & > .rows--accent { color: $accent; }
    }
    """
    cursor: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Moved(Message):
        """The cursor is on another row."""

        rows: "RowList"
        """The list."""
        index: int
        """The row."""

        @property
        def control(self) -> "RowList":
            """The list, for selectors."""
            return self.rows

    @dataclass
    class Pressed(Message):
        """A row was chosen with Enter or a click."""

        rows: "RowList"
        """The list."""
        index: int
        """The row."""

        @property
        def control(self) -> "RowList":
            """The list, for selectors."""
            return self.rows

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.layout_of_rows = RowLayout()
        """Where the rows are."""
        self._base = BaseStyle(self)

    # What a subclass knows

    @abstractmethod
    def row_count(self) -> int:
        """Return how many rows there are."""

    def row_heights(self, width: int) -> Sequence[int] | int:
        """Return the height of each row at a width, or of all when they are alike."""
        return 1

    def row_lead(self, index: int) -> int:
        """Return how many of a row's first lines are a heading over it, which no cursor covers."""
        return 0

    def nothing(self) -> str:
        """Return what is said where there is no row: what that means, and what to do."""
        return ""

    @abstractmethod
    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return the text of one line of a row, at most ``width`` columns of it."""

    # What it does

    @property
    def is_led(self) -> bool:
        """Whether keys move its cursor now."""
        return self.has_focus

    @property
    def is_spoken(self) -> bool:
        """Whether rows are in words, and nothing is before them."""
        return look_of(self.app).spoken

    def terminal_cursor(self) -> Offset | None:
        """Return the place of the row under the cursor on the screen."""
        lines = self.layout_of_rows.lines_of(self.cursor)
        if lines is None:
            return self.content_region.offset
        row = lines[0] + self.row_lead(self.cursor) - self.scroll_offset.y
        column = 0 if self.is_spoken else 1
        return self.content_region.offset + Offset(column, max(0, min(row, self.size.height - 1)))

    @property
    def glyphs(self) -> Glyphs:
        """The characters of marks and lines."""
        return glyphs_of(self.app)

    def rows_changed(self, cursor: int | None = None) -> None:
        """Lay the rows out again after they changed."""
        width, count = _width_of(self), self.row_count()
        self.layout_of_rows = RowLayout(self.row_heights(width - 1), count)
        self.virtual_size = Size(width, self.layout_of_rows.height)
        wanted = self.cursor if cursor is None else cursor
        self.set_reactive(RowList.cursor, max(0, min(wanted, count - 1)))
        self._show_cursor()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = _width_of(self)
        line = y + self.scroll_offset.y
        index = self.layout_of_rows.row_at(line)
        base = self._base.get()
        lines = self.layout_of_rows.lines_of(index)
        if lines is None and not self.row_count():
            return self._nothing_line(y)
        if lines is None:
            return Strip.blank(self.size.width, base)
        inside = line - lines[0]
        look = base
        here = index == self.cursor and inside >= self.row_lead(index)
        if here:
            name = "rows--cursor" if self.is_led else "rows--cursor-blurred"
            look += self.get_component_rich_style(name, partial=True)
        pointer = self.glyphs.pointer if here and self.is_led else " "
        pieces = self.row_line(index, inside, width - 1)
        if not self.is_spoken:
            pieces.insert(0, (pointer, "rows--pointer"))
        segments = [
            draw(_in_order(self.app, sanitize_line(text)), look + self._style(name))
            for text, name in pieces
        ]
        return (
            Strip(segments)
            .adjust_cell_length(width, look)
            .extend_cell_length(self.size.width, base)
        )

    def _nothing_line(self, y: int) -> Strip:
        """Draw a line of what is said where there is no row."""
        base, said = self._base.get(), self.nothing()
        lines = wrapped(said, max(1, _width_of(self) - 2)) if said else []
        text = sanitize_line(f" {lines[y]}" if y < len(lines) else "")
        strip = Strip([draw(text, base + self._style("rows--dim"))])
        return strip.adjust_cell_length(self.size.width, base)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True) if name else Style.null()

    def _show_cursor(self) -> None:
        """Bring the row of the cursor into view, and let the first row on screen be a whole one."""
        height, shown = self.scrollable_content_region.height, self.scroll_offset.y
        wanted = self.layout_of_rows.first_line(self.cursor, shown=shown, height=height)
        if wanted is not None and wanted != shown:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows again and tell the parent."""
        top = self.scroll_offset.y
        self._show_cursor()
        if self.scroll_offset.y == top:
            places = (self.layout_of_rows.lines_of(row) for row in (before, now))
            width = self.size.width
            self.refresh(*(Region(0, at[0] - top, width, at[1] - at[0]) for at in places if at))
        else:
            self.refresh()
        self.post_message(self.Moved(self, now))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Draw the cursor as one that keys move, or as one that waits."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the rows out at the new width."""
        self.rows_changed()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        index = self.layout_of_rows.row_at(event.y + self.scroll_offset.y)
        if 0 <= index < self.row_count():
            self.cursor = index
            self.post_message(self.Pressed(self, index))

    def action_move(self, rows: int) -> None:
        """Move the cursor by a number of rows."""
        if count := self.row_count():
            self.cursor = max(0, min(self.cursor + rows, count - 1))

    def action_move_edge(self, bottom: bool) -> None:
        """Move the cursor to the first row or to the last."""
        self.action_move(self.row_count() if bottom else -self.row_count())

    def action_move_page(self, pages: float) -> None:
        """Move the cursor by a number of screens."""
        rows = int(pages * max(1, self.size.height / self.layout_of_rows.average - 1))
        self.action_move(rows or (1 if pages > 0 else -1))

    def action_press(self) -> None:
        """Choose the row under the cursor."""
        if self.row_count():
            self.post_message(self.Pressed(self, self.cursor))


def _width_of(rows: RowList) -> int:
    return max(2, rows.scrollable_content_region.width)


def _in_order(app: object, text: SafeText) -> SafeText:
    """Return a piece of a row in the order in which it is drawn."""
    if text.isascii() or not look_of(app).reorders:
        return text
    # Imported here: most lists have no right-to-left letters.
    from reader.tui.drawing.bidi import drawn

    return sanitize_line(drawn(text))
