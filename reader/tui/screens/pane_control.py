"""Which panes are shown, which has the focus, which fills the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.tui.keys.command import ALL, Zone
from reader.tui.messages import StatusMessage
from reader.tui.panes.arrangement import (
    Arrangement,
    Breadth,
    Facts,
    arrange,
    breadth_of,
    panes_shown,
)
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.panes.registry import SIDE
from reader.tui.panes.tab_line import TabLine
from reader.tui.theme.look import look_of
from reader.tui.ui_state import ScreenMemory, usual_layout
from reader.tui.widgets.bars import StatusLine

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.panes.workspace import Workspace

_TYPING = frozenset({"filter", "find"})
"""The ids of the lines for typing."""


class PaneControl:
    """The commands for panes: go to one, hide, zoom, resize."""

    def __init__(
        self,
        screen: Screen[None],
        library: LibraryPane,
        memory: ScreenMemory,
        workspace: "Callable[[], Workspace | None]",
    ) -> None:
        """Begin with the list.

        Args:
            screen: Contains the panes.
            library: The list.
            memory: Remembers the widths, and which panes are hidden.
            workspace: Returns the open article; None before the first frame.
        """
        self.browsing = True
        """Whether the user is in the list and not in an article."""
        self.tab = "article"
        """The pane that a narrow screen shows."""
        self.zoomed = ""
        """The pane that has the whole screen."""
        self.zen = False
        """Whether only the text is shown."""
        self.width = 0
        """The columns of the screen."""
        self.way_back: Callable[[], None] | None = None
        """Leads back to where the article was opened from; None if that was the list."""
        self._screen = screen
        self._library = library
        self._memory = memory
        self._workspace = workspace

    @property
    def zone(self) -> Zone:
        """The pane that has the focus, or ``typing``."""
        focused = self._screen.focused
        name = (focused.id if focused else None) or ""
        if name in _TYPING:
            return "typing"
        return name if name in ALL else "list"

    @property
    def breadth(self) -> Breadth:
        """How many columns there is room for."""
        return breadth_of(self.width, linear=look_of(self._screen.app).spoken)

    @property
    def is_ready(self) -> bool:
        """Whether there is an article to go to."""
        return self._workspace() is not None and self._library.collection.count > 0

    def arrangement(self) -> Arrangement:
        """Return what is shown."""
        facts = Facts(
            width=self.width,
            browsing=self.browsing,
            tab=self.tab,
            zoomed=self.zoomed,
            zen=self.zen,
            measure=self._measure(),
            linear=look_of(self._screen.app).spoken,
            view=self._library.look.order.view,
        )
        return arrange(facts, self._memory.layout(self.breadth))

    def _measure(self) -> int:
        look = look_of(self._screen.app)
        workspace = self._workspace()
        return look.measure if workspace is None else workspace.text.view.measure

    def show(self) -> None:
        """Show the panes in their current arrangement."""
        if not self._screen.is_mounted:
            return
        shown = self.arrangement()
        with self._screen.app.batch_update():
            self._library.display = shown.left
            self._library.styles.width = "1fr" if shown.left_width is None else shown.left_width
            self._screen.query_one(StatusLine).display = shown.bars
            self._show_tabs(shown.tabs)
            if (workspace := self._workspace()) is not None:
                workspace.show_arranged(shown, reading=not self.browsing)

    def _show_tabs(self, shown: bool) -> None:
        """Put the names of the panes above the text on a narrow screen; made on first use."""
        found = self._screen.query(TabLine)
        tabs = found.first() if found else None
        if tabs is None and shown:
            tabs = TabLine(id="tabs")
            self._screen.mount(tabs, before="#columns")
        if tabs is not None:
            tabs.display = shown
            tabs.show_tab(self.tab)

    def resized(self, width: int) -> None:
        """Show as many columns as there is room for."""
        if width != self.width:
            self.width = width
            self.show()

    def leave(self) -> bool:
        """End zen and zoom, or go back to where the article was opened from.

        Returns:
            Whether there was anything to leave.
        """
        if self.zen or self.zoomed:
            self.zen, self.zoomed = False, ""
            self.show()
        elif self.zone != "list":
            back = self.way_back
            self.focus("list")
            if back is not None:
                back()
        else:
            return False
        return True

    # Focus

    def focus(self, name: str) -> None:
        """Go to a pane; a hidden one is shown again."""
        if not self.is_ready:
            return
        breadth = self.breadth
        if name == "list":
            self.browsing, self.way_back = True, None
        elif name != "article" or breadth != "medium":
            self.browsing = False
        if name != "list":
            self.tab = name
        if self.zoomed:
            self.zoomed = name
        if name != "article":
            self.zen = False
        layout = self._memory.layout(breadth)
        if name in layout.hidden:
            self._memory.keep_layout(breadth, layout.showing(name))
        self.show()
        self._screen.set_focus(self._screen.query_one(f"#{name}"), scroll_visible=False)
        self.announce(name)

    def announce(self, name: str, more: str = "") -> None:
        """Say where the keys go now, if nothing else shows it."""
        workspace = self._workspace()
        if workspace is None or not look_of(self._screen.app).spoken:
            return
        said = self._library.announced() if name == "list" else workspace.said.of_pane(name)
        self._say(" · ".join(part for part in (said, more) if part))

    def read(self) -> None:
        """Go into the article that the list shows."""
        self.way_back = None
        self.focus("article")
        self.browsing = False
        self.show()

    def focused(self, name: str) -> None:
        """Follow the focus: a click on a pane begins reading too."""
        before = self.browsing, self.tab
        if name in SIDE or (name == "article" and self.breadth == "narrow"):
            self.browsing = False
            self.tab = name
        elif name == "list":
            self.browsing = True
        if (self.browsing, self.tab) != before:
            self.show()

    def action_next_pane(self, steps: int) -> None:
        """Go to the next pane, and from the last to the first."""
        panes = panes_shown(self.arrangement())
        here = panes.index(self.zone) if self.zone in panes else -1
        self.focus(panes[(here + steps) % len(panes)])

    def action_go_to(self, name: str) -> None:
        """Go to a pane."""
        self.focus(name)

    # Room

    def action_hide_pane(self) -> None:
        """Hide the pane that has the focus."""
        name = self.zone
        if name not in (*SIDE, "list"):
            self._say("The text cannot be hidden. Go to another pane first.")
            return
        breadth = self.breadth
        self._memory.keep_layout(breadth, self._memory.layout(breadth).without(name))
        self.zoomed = ""
        self.focus("article")

    def action_show_panes(self) -> None:
        """Show every pane, at its usual width."""
        breadth = self.breadth
        self._memory.keep_layout(breadth, usual_layout(breadth)._replace(hidden=()))
        self.zoomed, self.zen = "", False
        self.show()

    def action_zoom(self) -> None:
        """Give the whole screen to the pane that has the focus, or show everything again."""
        if self.is_ready:
            self.zoomed = "" if self.zoomed else self.zone
            self.show()

    def action_zen(self) -> None:
        """Show nothing but the text, or everything again."""
        if self.is_ready:
            zen = not self.zen
            self.focus("article")
            self.browsing, self.zen = False, zen
            self.show()

    def action_resize(self, columns: int) -> None:
        """Make the column of the pane that has the focus wider or narrower."""
        breadth = self.breadth
        if breadth == "narrow":
            self._say("On a narrow screen, panes have no width to change")
            return
        layout = self._memory.layout(breadth)
        if self.zone == "list":
            layout = layout._replace(left=self.arrangement().left_width or layout.left)
        layout = layout.resized(self.zone, columns)
        self._memory.keep_layout(breadth, layout)
        self.show()

    def _say(self, text: str) -> None:
        self._screen.post_message(StatusMessage(text))
