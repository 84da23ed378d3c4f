"""A list that draws only the rows on screen: the articles, and the panes next to the text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.drawing.row_layout import RowLayout
from reader.tui.drawing.row_model import RowModel, RowSpace
from reader.tui.theme.look import look_of
from reader.tui.widgets.row_painter import RowPainter, nothing_lines


class RowList(ScrollView, can_focus=True):
    """Rows with a cursor; a model provides their content."""

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

    def __init__(
        self,
        model: RowModel,
        *,
        always_led: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Make the list.

        Args:
            model: Provides the rows.
            always_led: Whether keys move its cursor even if something else has the focus.
            id: Its id.
        """
        super().__init__(id=id)
        self.model = model
        """Its content."""
        self.layout_of_rows = RowLayout()
        """The positions of the rows."""
        self._always_led = always_led
        self._painter = RowPainter(self)

    @property
    def is_led(self) -> bool:
        """Whether keys move its cursor now."""
        return self._always_led or self.has_focus

    def terminal_cursor(self) -> Offset | None:
        """Return the position of the row under the cursor on the screen."""
        lines = self.layout_of_rows.lines_of(self.cursor)
        if lines is None:
            return self.content_region.offset
        row = lines[0] + self.model.lead(self.cursor) - self.scroll_offset.y
        column = 0 if look_of(self.app).spoken else 1
        return self.content_region.offset + Offset(column, max(0, min(row, self.size.height - 1)))

    def rows_changed(self, cursor: int | None = None) -> None:
        """Lay out the rows again after they changed."""
        space, count = self._space(), len(self.model)
        self.layout_of_rows = RowLayout(self.model.heights(space), count)
        self.virtual_size = Size(space.width + 1, self.layout_of_rows.height)
        wanted = self.cursor if cursor is None else cursor
        self.set_reactive(RowList.cursor, max(0, min(wanted, count - 1)))
        self._show_cursor()
        self.refresh()

    def lines_needed(self) -> int:
        """Return how many lines its rows take, or its message if there are none."""
        if len(self.model):
            return self.layout_of_rows.height
        return len(nothing_lines(self._nothing(), self._space().width + 1))

    def _nothing(self) -> str:
        """Return the message if there is no row, with the keys that it names."""
        named: Callable[[str], str] = getattr(self.app, "name_keys", str)
        return named(self.model.nothing())

    def _space(self) -> RowSpace:
        """Return the room for rows; one column is for the pointer."""
        width = max(2, self.scrollable_content_region.width)
        return RowSpace(width - 1, self.size.height, look_of(self.app))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        line, space = y + self.scroll_offset.y, self._space()
        index = self.layout_of_rows.row_at(line)
        lines = self.layout_of_rows.lines_of(index)
        if lines is None:
            if len(self.model):
                return self._painter.blank()
            return self._painter.nothing(self._nothing(), y, space.width + 1)
        inside = line - lines[0]
        here = index == self.cursor and inside >= self.model.lead(index)
        pieces = self.model.line(index, inside, space)
        return self._painter.row(pieces, space.width + 1, here=here, led=self.is_led)

    def _show_cursor(self) -> None:
        """Bring the row of the cursor into view, with the first row on screen complete."""
        height, shown = self.scrollable_content_region.height, self.scroll_offset.y
        wanted = self.layout_of_rows.first_line(self.cursor, shown=shown, height=height)
        if wanted is not None and wanted != shown:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def watch_cursor(self, before: int, now: int) -> None:
        """Redraw the two rows and notify the parent."""
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
        """Draw the cursor as active, or as waiting."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the rows out at the new width."""
        self.rows_changed()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        index = self.layout_of_rows.row_at(event.y + self.scroll_offset.y)
        if 0 <= index < len(self.model):
            self.cursor = index
            self.post_message(self.Pressed(self, index))

    def action_move(self, rows: int) -> None:
        """Move the cursor by a number of rows."""
        if count := len(self.model):
            self.cursor = max(0, min(self.cursor + rows, count - 1))

    def action_move_edge(self, bottom: bool) -> None:
        """Move the cursor to the first row or to the last."""
        self.action_move(len(self.model) if bottom else -len(self.model))

    def action_move_page(self, pages: float) -> None:
        """Move the cursor by a number of screens."""
        rows = int(pages * max(1, self.size.height / self.layout_of_rows.average - 1))
        self.action_move(rows or (1 if pages > 0 else -1))

    def action_press(self) -> None:
        """Choose the row under the cursor."""
        if len(self.model):
            self.post_message(self.Pressed(self, self.cursor))
