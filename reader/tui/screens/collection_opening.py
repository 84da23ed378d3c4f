"""Opening a collection: showing its articles or how to begin, and watching for changes."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reader.errors import ReaderError
from reader.library.files.passed_over import counted
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.messages import ErrorNotice, StatusMessage
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.command_screen import CommandScreen
from reader.tui.ui_state import ScreenMemory

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.background.analyses import Analyses
    from reader.tui.panes.workspace import Workspace

_WELCOME = (("samples", "samples"), ("manual", "manual"), ("add", "add"), ("leave", "quit"))
"""What an empty library offers -> the commands for it."""
_Read = TypeVar("_Read")
_SELECTED = "selected"
"""The key under which the selected article is remembered."""


class CollectionOpening:
    """Shows a collection on the screen, and notices changes in it."""

    def __init__(
        self,
        screen: CommandScreen[None],
        settings: Settings,
        library: LibraryPane,
        workspace: "Callable[[], Workspace | None]",
        *,
        memory: ScreenMemory,
        select: str | None,
    ) -> None:
        """Make it; nothing is opened yet.

        Args:
            screen: Contains the panes.
            settings: The user's choices.
            library: The list.
            workspace: Returns the open article; None before the first frame.
            memory: Remembers which article the cursor was on.
            select: The id of the article to select at first; None for the remembered one.
        """
        self._screen = screen
        self._settings = settings
        self._library = library
        self._workspace = workspace
        self._memory = memory
        self._select = select or memory.text(_SELECTED)
        self._before_manual: ArticleCollection | None = None
        self._stop = threading.Event()

    def open(self, collection: ArticleCollection) -> None:
        """List the articles of a collection."""
        if (workspace := self._workspace()) is not None:
            workspace.forget(collection)
            self._stop.set()
            self._stop = threading.Event()
        self._library.show_collection(collection, select=self._select)
        self.show_welcome()
        for problem in collection.problems:
            self._screen.post_message(ErrorNotice(problem))
        # For the library it would be repeated at every start: `reader list` says it.
        if collection.kind == "paths" and (said := counted(collection.scanner.passed)):
            self._screen.post_message(StatusMessage(f"Skipped: {said}", weak=True))

    def keep_selected(self) -> None:
        """Remember the selected article for the next time."""
        selected = self._library.selected
        if selected is not None and self._library.collection.kind == "library":
            self._memory.keep(_SELECTED, selected.id)

    def show_welcome(self) -> None:
        """Show how to begin if there are no articles, and otherwise the list."""
        is_empty = not self._library.collection.count
        shown = list(self._screen.query("#welcome"))
        if bool(shown) == is_empty:
            return
        self._screen.query_one("#columns").display = not is_empty
        if is_empty:
            from reader.tui.widgets.welcome import Welcome

            keymap = self._screen.commands.keymap
            keys = {
                name: " ".join(found[0])
                for name, command in _WELCOME
                if (found := keymap.keys_of(command))
            }
            welcome = Welcome(self._settings.library, keys, id="welcome")
            self._screen.mount(welcome, before="#columns")
            self._screen.set_focus(None)
            self._screen.show_keys()
        else:
            for each in shown:
                each.remove()
            self._screen.set_focus(self._library.rows)

    def watch(self, analyses: "Analyses") -> None:
        """Watch for changes from now on, and analyse articles while the reader is idle."""
        from reader.tui.background.watching import CollectionWatch

        self._screen.clock.restart()
        CollectionWatch(
            self._screen,
            self._library.collection,
            self._library,
            stop=self._stop,
            idle=self._screen.clock.seconds,
            analyse=analyses.analyse_one,
        ).start()

    def stop(self) -> None:
        """Stop watching."""
        self._stop.set()

    def action_samples(self) -> None:
        """Open the sample articles."""

        def opened(samples: ArticleCollection) -> None:
            self.open(samples)
            if not self._settings.accessible:
                # This is the first list that a user without articles sees.
                from reader.tui.screens.tour import offer_tour

                offer_tour(self._screen, self._screen.commands.keymap, self._memory)

        self._in_thread(lambda: ArticleCollection.of_samples(self._settings), opened)

    def action_manual(self) -> None:
        """Open the manual, or return to what was open before."""
        now, before = self._library.collection, self._before_manual
        if now.kind != "manual":
            self.keep_selected()
            self._before_manual = now
            self._in_thread(lambda: _open_manual(self._settings), self._opened_manual)
        elif before is not None:
            self._select = self._memory.text(_SELECTED)
            self.open(before)

    def _opened_manual(self, opened: "tuple[ArticleCollection, str | None]") -> None:
        manual, self._select = opened
        self.open(manual)

    def _in_thread(self, work: Callable[[], _Read], then: Callable[[_Read], object]) -> None:
        """Read a collection in a thread, and then show it."""

        def run() -> None:
            try:
                found = work()
            except ReaderError as error:
                self._screen.post_message(ErrorNotice(str(error)))
            else:
                self._screen.call_later(then, found)

        self._screen.run_worker(run, thread=True, group="opening")


def _open_manual(settings: Settings) -> "tuple[ArticleCollection, str | None]":
    """Open the manual; return it with the id of its first page."""
    from reader.library.files.manual import CONTENTS, manual_page
    from reader.services.local_links import article_at

    manual = ArticleCollection.of_manual(settings)
    return manual, article_at(manual, manual_page(CONTENTS))
