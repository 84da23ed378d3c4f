"""A list of rows that draws only what is on screen: the articles, and the panes beside the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.document.safe_text import SafeText, sanitize_line
from reader.tui.drawing.rows import Piece
from reader.tui.safe_render import draw
from reader.tui.theme.base_style import BaseStyle
from reader.tui.theme.glyphs import Glyphs, glyphs_of

__all__ = ["Piece", "RowList"]


class RowList(ScrollView, can_focus=True):
    """Rows with a cursor. A subclass says how many there are and what stands in each."""

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

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: "RowList", index: int) -> None:
            super().__init__()
            self.rows = rows
            """The list."""
            self.index = index
            """The row."""

        @property
        def control(self) -> "RowList":
            """The list, for selectors."""
            return self.rows

    class Pressed(Message):
        """A row was chosen with Enter or a click."""

        def __init__(self, rows: "RowList", index: int) -> None:
            super().__init__()
            self.rows = rows
            """The list."""
            self.index = index
            """The row."""

        @property
        def control(self) -> "RowList":
            """The list, for selectors."""
            return self.rows

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._base = BaseStyle(self)
        self._tops: Sequence[int] = (0,)

    # What a subclass says

    def row_count(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def row_heights(self, width: int) -> Sequence[int] | int:
        """Return the height of each row at a width, or of all when they are alike."""
        return 1

    def row_lead(self, index: int) -> int:
        """Return how many of a row's first lines are a heading over it, which no cursor covers."""
        return 0

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return what stands in one line of a row, at most ``width`` columns of it."""
        raise NotImplementedError

    # What it does

    @property
    def glyphs(self) -> Glyphs:
        """The characters of marks and lines."""
        return glyphs_of(self.app)

    def rows_changed(self, cursor: int | None = None) -> None:
        """Lay the rows out again after they changed."""
        self._measure()
        wanted = self.cursor if cursor is None else cursor
        count = self.row_count()
        self.set_reactive(RowList.cursor, max(0, min(wanted, count - 1)))
        self._show_cursor()
        self.refresh()

    def _measure(self) -> None:
        width = self._width()
        heights = self.row_heights(width - 1)
        count = self.row_count()
        if isinstance(heights, int):
            self._tops = range(0, count * heights + 1, max(1, heights))
        else:
            self._tops = (0, *accumulate(heights))
        self.virtual_size = Size(width, self._tops[-1] if self._tops else 0)

    def row_at(self, line: int) -> int:
        """Return the row that a line of the whole list belongs to."""
        return bisect_right(self._tops, line) - 1

    def _width(self) -> int:
        return max(2, self.scrollable_content_region.width)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self._width()
        line = y + self.scroll_offset.y
        index = self.row_at(line)
        base = self._base.get()
        if not 0 <= index < self.row_count():
            return Strip.blank(self.size.width, base)
        inside = line - self._tops[index]
        look = base
        here = index == self.cursor and inside >= self.row_lead(index)
        if here:
            name = "rows--cursor" if self.has_focus else "rows--cursor-blurred"
            look += self.get_component_rich_style(name, partial=True)
        pointer = self.glyphs.pointer if here and self.has_focus else " "
        segments = [draw(sanitize_line(pointer), look + self._style("rows--pointer"))]
        segments.extend(
            draw(self._drawn(sanitize_line(text)), look + self._style(name))
            for text, name in self.row_line(index, inside, width - 1)
        )
        return (
            Strip(segments)
            .adjust_cell_length(width, look)
            .extend_cell_length(self.size.width, base)
        )

    def _drawn(self, text: SafeText) -> SafeText:
        """Return a piece of a row in the order in which it is drawn."""
        if text.isascii() or not getattr(self.app, "reorders", False):
            return text
        # Loaded here: most lists have no such letters.
        from reader.tui.drawing.bidi import drawn

        return sanitize_line(drawn(text))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True) if name else Style.null()

    def _show_cursor(self) -> None:
        """Bring the row of the cursor into view, and let the first row on screen be a whole one."""
        if not 0 <= self.cursor < min(self.row_count(), len(self._tops) - 1):
            return
        top, end = self._tops[self.cursor], self._tops[self.cursor + 1]
        height, shown = self.scrollable_content_region.height, self.scroll_offset.y
        if top < shown or end - top >= height:
            wanted = top
        elif end > shown + height:
            wanted = self._tops[bisect_left(self._tops, end - height)]
        else:
            wanted = self._tops[bisect_left(self._tops, shown)]
        if wanted != shown:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows again and tell whoever listens."""
        top = self.scroll_offset.y
        self._show_cursor()
        if self.scroll_offset.y == top:
            self.refresh(*(self._region(row) for row in (before, now)))
        else:
            self.refresh()
        self.post_message(self.Moved(self, now))

    def _region(self, row: int) -> Region:
        """Return where a row is on screen."""
        if not 0 <= row < min(self.row_count(), len(self._tops) - 1):
            return Region()
        top, end = self._tops[row], self._tops[row + 1]
        return Region(0, top - self.scroll_offset.y, self.size.width, end - top)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the rows out at the new width."""
        self._measure()
        self._show_cursor()

    def on_focus(self) -> None:
        """Draw the cursor as the one that keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as one that waits."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        index = self.row_at(event.y + self.scroll_offset.y)
        if 0 <= index < self.row_count():
            self.cursor = index
            self.post_message(self.Pressed(self, index))

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self._move_to(self.cursor + rows)

    def action_move_edge(self, bottom: bool) -> None:
        """Move the cursor to the first row or to the last."""
        self._move_to(self.row_count() - 1 if bottom else 0)

    def action_move_page(self, pages: float) -> None:
        """Move the cursor by so many screens."""
        average = max(1.0, self._tops[-1] / max(1, self.row_count()))
        rows = int(pages * max(1, self.size.height / average - 1))
        self._move_to(self.cursor + (rows or (1 if pages > 0 else -1)))

    def action_press(self) -> None:
        """Choose the row under the cursor."""
        if self.row_count():
            self.post_message(self.Pressed(self, self.cursor))

    def _move_to(self, row: int) -> None:
        if self.row_count():
            self.cursor = max(0, min(row, self.row_count() - 1))
