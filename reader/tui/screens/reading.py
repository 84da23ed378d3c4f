"""The reading screen, which passes data to its panes and carries out their requests."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.keys.command import Zone
from reader.tui.messages import ArticleWanted
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.article_slot import ArticleSlot
from reader.tui.screens.closing import Closing
from reader.tui.screens.collection_opening import CollectionOpening
from reader.tui.screens.command_screen import CommandScreen
from reader.tui.screens.list_commands import ListCommands
from reader.tui.screens.navigation import Navigation
from reader.tui.screens.pane_control import PaneControl
from reader.tui.theme.look import look_of
from reader.tui.ui_state import ScreenMemory, first_order
from reader.tui.widgets.bars import StatusLine

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.panes.article_pane import ArticlePane

_AFTER_FIRST_FRAME = 0.02
"""Seconds from the first frame to loading the rest, in which the frame is written."""
_FIRST = "{key:open} reads, {key:next-pane} goes to the next pane, {key:help} lists all keys"
"""The first message if nothing else shows the keys."""
_SHORT_BELOW = 60
"""Columns below which the status line only shows the reader's position."""


class ReadingScreen(CommandScreen[None]):
    """A collection of articles, one of them open."""

    def __init__(
        self,
        collection: ArticleCollection,
        settings: Settings,
        memory: ScreenMemory,
        *,
        select: str | None = None,
    ) -> None:
        """Make the screen.

        Args:
            collection: The articles.
            settings: The user's choices.
            memory: Remembers how the screen looked.
            select: The id of the article to begin with.
        """
        super().__init__()
        self.settings = settings
        """The user's choices."""
        self.memory = memory
        """Remembers how the screen looked."""
        self.article = ArticleSlot()
        """The open article; it is loaded after the first frame."""
        workspace, order = self.article.workspace, first_order(settings, memory)
        library = LibraryPane(collection, order, analyses=self.article.analyses, id="left")
        self.library = library
        """The list."""
        self.panes = PaneControl(self, library, memory, workspace)
        """Which panes are shown."""
        self.list_commands = ListCommands(self, library, self.article, self.panes)
        """The commands for the list."""
        self.opening = CollectionOpening(
            self, settings, library, workspace, memory=memory, select=select
        )
        """Opens collections."""
        self.closing = Closing(self, self.article, self.opening, self.list_commands.writes, memory)
        """Ends the reader."""
        self.navigation = Navigation(self, library, self.panes, workspace, quit=self.closing.quit)
        """Enters and leaves articles."""

    @property
    def zone(self) -> Zone:
        """The pane that has the focus."""
        return self.panes.zone

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands, by the names in ``Command.target``."""
        return {
            **super().targets(),
            "panes": self.panes,
            "opening": self.opening,
            "navigation": self.navigation,
            **self.list_commands.targets,
            **(self.article.parts.targets if self.article.parts else {}),
        }

    def place(self) -> str:
        """Return where the user is in the article, in words."""
        workspace = self.article.workspace()
        if workspace is None or not self.library.collection.count or self.panes.browsing:
            return ""
        return " · ".join(workspace.said.where(short=self.panes.width < _SHORT_BELOW))

    def compose(self) -> ComposeResult:
        """Lay out the list; the rest comes after the first frame."""
        self.panes.width = self.app.size.width
        shown = self.panes.arrangement()
        self.library.styles.width = "1fr" if shown.left_width is None else shown.left_width
        with Horizontal(id="columns"):
            yield self.library
        status = StatusLine()
        status.keys = self.commands.shown_keys("list")
        yield status

    def on_mount(self) -> None:
        """Show the list, and then the article."""
        self.opening.open(self.library.collection)
        if self.library.collection.count:
            # Before the first frame, so that it is drawn once.
            self.set_focus(self.library.rows)
        # The list is on the screen before the rest is even loaded, however slow the machine.
        self.call_after_refresh(self.set_timer, _AFTER_FIRST_FRAME, self.before_key)

    async def before_key(self) -> None:
        """Load the article and the panes beside it, once."""
        # Imported here: the first frame is the list.
        from reader.tui.screens.preloading import load_article_parts, load_dialogs

        if self.article.parts is None:
            await load_article_parts(self)
        leaving = self.app.return_code is not None
        if self.article.parts is not None or leaving:
            return
        from reader.tui.screens.article_parts import ArticleParts
        from reader.tui.screens.tour import offer_tour

        parts = ArticleParts(
            self,
            self.settings,
            library=self.library,
            panes=self.panes,
            writes=self.list_commands.writes,
            addresses=self.list_commands.addresses,
        )
        self.article.fill(parts)
        workspace = parts.workspace
        workspace.display = False
        await self.query_one("#columns").mount(workspace)
        self.panes.show()
        if self.library.selected is not None:
            workspace.want(self.library.selected)
        self.opening.watch(parts.analyses)
        if look_of(self.app).spoken:
            self.panes.announce("list", _FIRST)
        elif self.library.collection.count:
            offer_tour(self, self.commands.keymap, self.memory)
        if not self.app.is_headless:
            self.run_worker(load_dialogs(self), group="loading dialogs")

    def takes_key(self, key: str) -> bool:
        """Pass the letters of hints and the keys of a selection to the text."""
        if self.article.takes_key(key):
            return True
        workspace = self.article.workspace()
        return workspace is not None and self.zone != "list" and workspace.text.take_key(key)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many columns as there is room for."""
        self.panes.resized(event.size.width)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys that work where the focus is now."""
        self.panes.focused(event.widget.id or "")
        self.show_keys()

    # What the list asks for

    @on(LibraryPane.Selected)
    def _selected(self, event: LibraryPane.Selected) -> None:
        workspace = self.article.workspace()
        if workspace is not None:
            workspace.loader.want_soon(event.entry)

    @on(LibraryPane.Opened)
    async def _opened(self) -> None:
        await self.before_key()
        self.navigation.read()

    @on(LibraryPane.LookChanged)
    def _look_changed(self) -> None:
        order = self.library.look.order
        self.memory.keep("view", order.view)
        self.memory.keep("order", order.by)
        self.memory.keep("group", order.group)
        self.panes.show()

    @on(LibraryPane.Counted)
    def _counted(self) -> None:
        self.opening.show_welcome()

    # What the article asks for. The messages are named and not imported: it is loaded later.

    def on_workspace_where_changed(self) -> None:
        """Show where the user is."""
        self.status.show()

    def on_article_pane_measure_set(self, event: "ArticlePane.MeasureSet") -> None:
        """Remember the line length."""
        self.memory.keep("measure", event.measure)
        self.panes.show()

    @on(ArticleWanted)
    def _article_wanted(self, event: ArticleWanted) -> None:
        event.stop()
        if self.article.parts is not None:
            self.article.parts.pages.read(event.article_id)

    def on_unmount(self) -> None:
        """End everything that runs in the background."""
        self.closing.stop()
