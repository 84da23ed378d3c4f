"""The column beside the text: every pane of the registry under its heading."""

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
_LEAST = _ABOVE + 1
"""Lines of a pane at least."""


class SideColumn(Vertical):
    """The panes of one article, as many as are shown; each gets the lines that it needs."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.panes: dict[str, SidePane] = {row.name: _make(row) for row in PANES}
        """The panes by name, in order."""
        self._shown: tuple[str, ...] = ()

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
        """Share the lines out anew."""
        self.call_after_refresh(self._share_room)

    @on(SidePane.Grown)
    def _grown(self, event: SidePane.Grown) -> None:
        event.stop()
        self._share_room()

    def _share_room(self) -> None:
        """Give each pane the lines that its rows fill, as far as there is room."""
        room = self.size.height
        if not room or not self._shown:
            return
        if len(self._shown) == 1:
            heights: list[int | str] = ["1fr"]
        else:
            heights = list(self._heights(room))
        for name, height in zip(self._shown, heights, strict=True):
            self.query_one(f"#{name}-box").styles.height = height

    def _heights(self, room: int) -> list[int]:
        """The first pane of all takes up to half of the room; the others share the rest."""
        needs = [max(1, self.panes[name].virtual_size.height) + _ABOVE for name in self._shown]
        if self._shown[0] != SIDE[0]:
            return distribute(room, needs, least=_LEAST)
        first = min(needs[0], max(room // 2, _LEAST))
        return [first, *distribute(room - first, needs[1:], least=_LEAST)]


def _make(row: PaneRow) -> SidePane:
    module, _, name = row.widget.partition(":")
    pane = getattr(import_module(f"reader.tui.panes.{module}"), name)(id=row.name)
    if not isinstance(pane, SidePane):
        raise TypeError(f"{row.widget}: a pane of the registry must be a SidePane")
    return pane
