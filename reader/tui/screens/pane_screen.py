"""A screen of panes: which are shown, which has the focus, which has all the room."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive, var

from reader.tui.drawing.arrangement import Arrangement, Facts, arrange, breadth_of, panes_shown
from reader.tui.keys.command import ALL, SIDE, Zone
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.command_screen import CommandScreen
from reader.tui.ui_state import ScreenMemory, usual_layout
from reader.tui.widgets.bars import StatusLine, TabLine

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.panes.desk import Desk


_ZONES: dict[str, Zone] = {zone: zone for zone in ALL}


class PaneScreen(CommandScreen[None]):
    """The list, and beside it the desk once it is there, in as many columns as there is room."""

    browsing: reactive[bool] = reactive(True)
    """Whether the user looks through the list, and not into an article."""
    tab: reactive[str] = reactive("article")
    """The pane that a narrow screen shows."""
    zoomed: reactive[str] = reactive("")
    """The pane that has the whole screen."""
    zen: reactive[bool] = reactive(False)
    """Whether there is nothing but the text."""
    width: var[int] = var(0)
    """Columns of the screen."""

    def __init__(self, library: LibraryPane, memory: ScreenMemory) -> None:
        super().__init__()
        self.library = library
        """The list."""
        self.memory = memory
        """What is remembered of the screen."""
        self.desk: Desk | None = None
        """The open article; it comes after the first frame."""

    def compose(self) -> ComposeResult:
        """Put up the list; the rest comes after the first frame."""
        self.set_reactive(PaneScreen.width, self.app.size.width)
        shown = self.arrangement()
        self.library.styles.width = "1fr" if shown.left_width is None else shown.left_width
        with Horizontal(id="columns"):
            yield self.library
        status = StatusLine()
        status.keys = self.shown_keys("list")
        yield status

    def say(self, message: str) -> None:
        """Say something in the status line."""

    @property
    def is_empty(self) -> bool:
        """Whether there is no article at all."""
        return not self.library.collection.count

    # Arrangement

    def arrangement(self) -> Arrangement:
        """Return what is shown."""
        facts = Facts(
            width=self.width,
            browsing=self.browsing,
            tab=self.tab,
            zoomed=self.zoomed,
            zen=self.zen,
            view=self.library.order.view,
        )
        return arrange(facts, self.memory.layout(breadth_of(self.width)))

    def show_arranged(self) -> None:
        """Show what is to be shown."""
        if not self.is_mounted:
            return
        shown = self.arrangement()
        with self.app.batch_update():
            self.library.display = shown.left
            self.library.styles.width = "1fr" if shown.left_width is None else shown.left_width
            self.query_one(StatusLine).display = shown.bars
            self._show_tabs(shown.tabs)
            if self.desk is not None:
                self.desk.reading = not self.browsing
                self.desk.narrow = shown.tabs
                self.desk.show_arranged(shown)

    def _show_tabs(self, shown: bool) -> None:
        """Put the names of the panes over the text of a narrow screen; made when first wanted."""
        tabs = self.query_one(TabLine) if self.query(TabLine) else None
        if tabs is None and shown:
            tabs = TabLine(id="tabs")
            self.mount(tabs, before="#columns")
        if tabs is not None:
            tabs.display = shown
            tabs.show_tab(self.tab)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many columns as there is room for."""
        self.width = event.size.width

    def watch_browsing(self) -> None:
        """Show the columns that go with what the user does."""
        self.show_arranged()

    def watch_tab(self) -> None:
        """Show that pane of a narrow screen."""
        self.show_arranged()

    def watch_zoomed(self) -> None:
        """Give the screen to one pane, or take it back."""
        self.show_arranged()

    def watch_zen(self) -> None:
        """Show the text alone, or everything."""
        self.show_arranged()

    def watch_width(self) -> None:
        """Show as many columns as there is room for."""
        self.show_arranged()

    # Focus

    @property
    def zone(self) -> Zone:
        """The pane that has the focus."""
        focused = (self.focused.id if self.focused else None) or ""
        if focused in {"filter", "find"}:
            return "typing"
        return _ZONES.get(focused, "list")

    def focus_pane(self, name: str) -> None:
        """Go to a pane; one that was hidden is shown again."""
        if self.desk is None or self.is_empty:
            return
        breadth = breadth_of(self.width)
        if name == "list":
            self.browsing = True
        elif name != "article" or breadth != "medium":
            self.browsing = False
        if name != "list":
            self.tab = name
        if self.zoomed:
            self.zoomed = name
        if self.zen and name != "article":
            self.zen = False
        layout = self.memory.layout(breadth)
        if name in layout.hidden:
            self.memory.keep_layout(breadth, layout.showing(name))
        self.show_arranged()
        self.set_focus(self.query_one(f"#{name}"), scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys that work there; a click on a pane is a way into reading, too."""
        name = event.widget.id or ""
        if name in SIDE or (name == "article" and breadth_of(self.width) == "narrow"):
            self.browsing = False
            self.tab = name
        elif name == "list":
            self.browsing = True
        self.show_keys()

    def action_next_pane(self, steps: int) -> None:
        """Go to the next pane, round the end."""
        panes = panes_shown(self.arrangement())
        here = panes.index(self.zone) if self.zone in panes else -1
        self.focus_pane(panes[(here + steps) % len(panes)])

    def action_go_to(self, name: str) -> None:
        """Go to a pane."""
        self.focus_pane(name)

    # Room

    def action_hide_pane(self) -> None:
        """Hide the pane that has the focus."""
        name = self.zone
        if name not in (*SIDE, "list"):
            self.say("the text stays: go to another pane to hide it")
            return
        breadth = breadth_of(self.width)
        self.memory.keep_layout(breadth, self.memory.layout(breadth).without(name))
        self.zoomed = ""
        self.focus_pane("article")

    def action_show_panes(self) -> None:
        """Show every pane, at its usual width."""
        breadth = breadth_of(self.width)
        self.memory.keep_layout(breadth, usual_layout(breadth)._replace(hidden=()))
        self.zoomed, self.zen = "", False
        self.show_arranged()

    def action_zoom(self) -> None:
        """Give the whole screen to the pane that has the focus, or take it back."""
        if self.desk is not None and not self.is_empty:
            self.zoomed = "" if self.zoomed else self.zone

    def action_zen(self) -> None:
        """Show nothing but the text, or everything again."""
        if self.desk is None or self.is_empty:
            return
        zen = not self.zen
        self.focus_pane("article")
        self.browsing = False
        self.zen = zen

    def action_resize(self, columns: int) -> None:
        """Make the column of the pane that has the focus wider."""
        breadth = breadth_of(self.width)
        if breadth == "narrow":
            self.say("a narrow screen shows one pane at a time")
            return
        layout = self.memory.layout(breadth).resized(self.zone, columns)
        self.memory.keep_layout(breadth, layout)
        self.show_arranged()
