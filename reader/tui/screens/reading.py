"""The screen that reads: it hands data down to its panes, and does what they ask for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from reader.document.safe_text import sanitize_line
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.actions.addresses import Addresses
from reader.tui.actions.changes import Changes
from reader.tui.actions.saved_queries import SavedQueryCommands
from reader.tui.actions.transfers import Transfers
from reader.tui.background.write_queue import WriteQueue
from reader.tui.keys.command import Zone
from reader.tui.messages import ArticleWanted, ErrorNotice, StatusMessage
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.safe_render import say
from reader.tui.screens.collection_opening import CollectionOpening
from reader.tui.screens.command_screen import CommandScreen
from reader.tui.screens.navigation import Navigation
from reader.tui.screens.pane_control import PaneControl
from reader.tui.screens.source_opening import SourceOpening
from reader.tui.screens.status import Status
from reader.tui.theme.look import look_of
from reader.tui.ui_state import ScreenMemory, first_order
from reader.tui.widgets.bars import StatusLine

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.background.analyses import Analyses
    from reader.tui.panes.article_pane import ArticlePane
    from reader.tui.panes.workspace import Workspace
    from reader.tui.screens.article_parts import ArticleParts

_AFTER_FIRST_FRAME = 0.02
"""Seconds from the first frame to the loading of the rest; in them the frame is written."""
_FIRST = "Enter reads, Tab goes to the next pane, ? lists all keys"
"""What is said first where nothing else shows it."""
_SHORT_BELOW = 60
"""Columns below which the status line says only how far the reader is."""


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
        order = first_order(settings, memory)
        self.library = LibraryPane(collection, order, analyses=self._analyses, id="left")
        """The list."""
        self.writes = WriteQueue(self)
        """Writes to disk."""
        self.panes = PaneControl(self, self.library, memory, lambda: self.workspace)
        """Which panes are shown."""
        self.status = Status(self, self._place)
        """What the status line says."""
        self.parts: ArticleParts | None = None
        """All that belongs to the open article; it is loaded after the first frame."""
        self.opening = CollectionOpening(
            self, settings, self.library, lambda: self.workspace, memory=memory, select=select
        )
        """Opens collections."""
        self.navigation = Navigation(self, self.library, self.panes, lambda: self.workspace)
        """Enters and leaves articles."""
        self.addresses = Addresses(self, self.library, self.writes)
        """The commands for addresses."""
        self._targets = self._own_targets()

    def _own_targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands for the list, by name."""
        return {
            "panes": self.panes,
            "opening": self.opening,
            "navigation": self.navigation,
            "list": self.library,
            "look": self.library.look,
            "marked": self.library.marked,
            "changes": Changes(
                self.library,
                self.writes,
                details_changed=self._details_changed,
                undone=self._undone,
            ),
            "transfers": Transfers(self.library),
            "queries": SavedQueryCommands(self.library, self.writes),
            "addresses": self.addresses,
            "sources": SourceOpening(self.library, show_list=lambda: self.panes.focus("list")),
        }

    @property
    def collection(self) -> ArticleCollection:
        """The articles."""
        return self.library.collection

    @property
    def workspace(self) -> "Workspace | None":
        """The open article; None before the first frame."""
        return self.parts.workspace if self.parts else None

    @property
    def zone(self) -> Zone:
        """The pane that has the focus."""
        return self.panes.zone

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands, by the names in ``Command.target``."""
        parts = self.parts.targets if self.parts else {}
        return {**super().targets(), **self._targets, **parts}

    def compose(self) -> ComposeResult:
        """Put up the list; the rest comes after the first frame."""
        self.panes.width = self.app.size.width
        shown = self.panes.arrangement()
        self.library.styles.width = "1fr" if shown.left_width is None else shown.left_width
        with Horizontal(id="columns"):
            yield self.library
        status = StatusLine()
        status.keys = self.shown_keys("list")
        yield status

    def on_mount(self) -> None:
        """Show the list, and then the article."""
        self.opening.open(self.collection)
        if self.collection.count:
            # Before the first frame, so that it is drawn once.
            self.set_focus(self.library.rows)
        # The list is on the screen before the rest is even loaded, however slow the machine.
        self.call_after_refresh(self.set_timer, _AFTER_FIRST_FRAME, self.before_key)

    async def before_key(self) -> None:
        """Load the article and the panes beside it, once."""
        leaving = self.app.return_code is not None
        if self.parts is not None or leaving:
            return
        # Imported here: the first frame is the list.
        from reader.tui.screens.article_parts import ArticleParts
        from reader.tui.screens.tour import offer_tour

        self.parts = ArticleParts(
            self,
            self.settings,
            library=self.library,
            panes=self.panes,
            writes=self.writes,
            addresses=self.addresses,
        )
        workspace = self.parts.workspace
        workspace.display = False
        await self.query_one("#columns").mount(workspace)
        self.panes.show()
        if self.library.selected is not None:
            workspace.want(self.library.selected)
        self.opening.watch(self.parts.analyses)
        if look_of(self.app).spoken:
            self.panes.announce("list", _FIRST)
        elif self.collection.count:
            offer_tour(self, self.keymap, self.memory)

    def takes_key(self, key: str) -> bool:
        """Let the letters of hints and the keys of a selection go to the text."""
        if self.parts is not None and self.parts.speaking.take_key(key):
            return True
        workspace = self.workspace
        return workspace is not None and self.zone != "list" and workspace.text.take_key(key)

    def show_waiting(self, keys: tuple[str, ...]) -> None:
        """Show the keys of a sequence so far."""
        self.status.show_waiting(keys)

    def key_escape(self, event: events.Key) -> None:
        """Leave a line that is typed in."""
        if self.navigation.leave_line((self.focused.id if self.focused else None) or ""):
            event.stop()

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
        if self.workspace is not None:
            self.workspace.loader.want_soon(event.entry)

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

    def _details_changed(self) -> None:
        if self.workspace is not None:
            self.workspace.entry_changed()

    def _undone(self) -> None:
        self._details_changed()
        if self.parts is not None:
            self.parts.highlighting.look_again()

    def _analyses(self) -> "Analyses | None":
        return self.parts.analyses if self.parts else None

    # What the article asks for. The messages are named and not imported: it is loaded later.

    def on_workspace_where_changed(self) -> None:
        """Show where the user is."""
        self.status.show()

    def on_article_pane_measure_set(self, event: "ArticlePane.MeasureSet") -> None:
        """Remember how long the lines are."""
        self.memory.keep("measure", event.measure)
        self.panes.show()

    @on(ArticleWanted)
    def _article_wanted(self, event: ArticleWanted) -> None:
        event.stop()
        if self.parts is not None:
            self.parts.pages.read(event.article_id)

    # What is said

    @on(StatusMessage)
    def _said(self, event: StatusMessage) -> None:
        event.stop()
        self.status.say(event)

    @on(ErrorNotice)
    def _failed(self, event: ErrorNotice) -> None:
        event.stop()
        say(self.app, sanitize_line(event.text), severity="warning", timeout=8)

    def _place(self) -> str:
        """Return where the user is in the article, in words."""
        if self.workspace is None or not self.collection.count or self.panes.browsing:
            return ""
        return " · ".join(self.workspace.where(short=self.panes.width < _SHORT_BELOW))

    # The program

    def action_quit(self) -> None:
        """Quit, and keep the place."""
        self.finish()
        self.app.exit(0)

    def on_unmount(self) -> None:
        """End the process that makes digests, and the threads that watch the folder."""
        self.opening.stop()
        if self.parts is not None:
            self.parts.speaking.stop_child()
            self.parts.analyses.process.close()

    def finish(self) -> None:
        """Keep what is to be kept before the program ends."""
        if self.workspace is not None:
            self.workspace.progress.keep_place()
        self.opening.keep_selected()
        self.opening.stop()
        self.writes.finish()
        self.memory.save()
