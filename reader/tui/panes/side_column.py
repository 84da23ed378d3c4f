"""The column next to the text: every pane of the registry under its heading."""

from collections.abc import Sequence
from importlib import import_module

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.tui.drawing.distribute import distribute
from reader.tui.panes.registry import PANES, SIDE, PaneRow
from reader.tui.panes.side_pane import Opened, SidePane
from reader.tui.widgets.bars import PaneTitle

_ABOVE = 3
"""Lines of a pane above its rows: a blank one, its heading, a blank one."""
_LEAST = _ABOVE + 3
"""The fewest lines of a pane, as far as it needs them: fewer than three rows say too little."""
_CLOSED = 2
"""Lines of a pane for which there is no room: a blank one, and its heading."""


class SideColumn(Vertical):
    """The panes of one article that are shown; each gets the lines that it needs."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.panes: dict[str, SidePane] = {row.name: _make(row) for row in PANES}
        """The panes by name, in order."""
        self._shown: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """The panes that are shown."""
        return self._shown

    def compose(self) -> ComposeResult:
        """Put a heading over each pane."""
        for name, pane in self.panes.items():
            title = PaneTitle(name.capitalize(), id=f"{name}-title")
            yield Vertical(title, pane, id=f"{name}-box", classes="side-box")

    def show_panes(self, shown: tuple[str, ...]) -> None:
        """Show these panes and hide the others."""
        self._shown = shown
        for name in self.panes:
            self.query_one(f"#{name}-box").display = name in shown
        self._share_room()

    def show(self, opened: Opened) -> None:
        """Show what is known about an article."""
        for name, pane in self.panes.items():
            pane.show(opened)
            self.query_one(f"#{name}-title", PaneTitle).say(pane.detail)
        self._share_room()

    def on_resize(self) -> None:
        """Distribute the lines again."""
        self.call_after_refresh(self._share_room)

    def on_descendant_focus(self) -> None:
        """Open the pane that has just got the focus."""
        self._share_room()

    @on(SidePane.Grown)
    def _grown(self, event: SidePane.Grown) -> None:
        event.stop()
        self._share_room()

    def _share_room(self) -> None:
        """Give each pane the lines that its rows need, as far as there is room."""
        room = self.size.height
        if not room or not self._shown:
            return
        if len(self._shown) == 1:
            self.query_one(f"#{self._shown[0]}-box").styles.height = "1fr"
            return
        is_open = self._open(room)
        closed = [name for name in self._shown if name not in is_open]
        # On a very low screen there is no room for every heading either.
        least = sum(min(self._need(name), _LEAST) for name in is_open)
        closed = closed[: max(0, room - least) // _CLOSED]
        heights = iter(self._heights(is_open, room - _CLOSED * len(closed)))
        for name in self._shown:
            box = self.query_one(f"#{name}-box")
            box.display = name in is_open or name in closed
            box.styles.height = next(heights) if name in is_open else _CLOSED

    def _open(self, room: int) -> list[str]:
        """Return the panes that show rows: the last ones close if there is no room for all."""
        is_open = list(self._shown)
        closing = [name for name in is_open if not self.panes[name].has_focus]
        while len(is_open) > 1 and closing:
            least = sum(min(self._need(name), _LEAST) for name in is_open)
            if least + _CLOSED * (len(self._shown) - len(is_open)) <= room:
                break
            is_open.remove(closing.pop())
        return is_open

    def _need(self, name: str) -> int:
        return max(1, self.panes[name].lines_needed()) + _ABOVE

    def _heights(self, shown: Sequence[str], room: int) -> list[int]:
        """Return the lines of each pane: the first takes up to half of the room.

        No other pane gets less than its minimum because of that.
        """
        needs = [self._need(name) for name in shown]
        if shown[0] != SIDE[0] or len(shown) == 1:
            return distribute(room, needs, least=_LEAST)
        others = sum(min(need, _LEAST) for need in needs[1:])
        first = min(needs[0], max(_LEAST, min(room // 2, room - others)))
        return [first, *distribute(room - first, needs[1:], least=_LEAST)]


def _make(row: PaneRow) -> SidePane:
    module, _, name = row.widget.partition(":")
    pane = getattr(import_module(f"reader.tui.panes.{module}"), name)(id=row.name)
    if not isinstance(pane, SidePane):
        raise TypeError(f"{row.widget}: a pane of the registry must be a SidePane")
    return pane
