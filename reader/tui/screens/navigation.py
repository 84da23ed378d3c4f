"""Opening an article, going to the next one, and leaving it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.tui.messages import StatusMessage
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.pane_control import PaneControl

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.panes.workspace import Workspace


class Navigation:
    """The commands that enter and leave an article."""

    def __init__(
        self,
        screen: Screen[None],
        library: LibraryPane,
        panes: PaneControl,
        workspace: "Callable[[], Workspace | None]",
        *,
        quit: Callable[[], None],  # noqa: A002
    ) -> None:
        """Make the commands.

        Args:
            screen: Gets the messages.
            library: The list.
            panes: Goes to the list or to the text.
            workspace: Returns the open article; None before the first frame.
            quit: Ends the reader.
        """
        self._screen = screen
        self._library = library
        self._panes = panes
        self._workspace = workspace
        self._quit = quit

    def read(self) -> None:
        """Go into the article under the cursor."""
        entry, workspace = self._library.selected, self._workspace()
        if entry is not None and workspace is not None:
            workspace.want(entry)
            self._panes.read()
            workspace.progress.note()

    def action_next_article(self, steps: int) -> None:
        """Go to the next article of the list."""
        reading = not self._panes.browsing
        self._library.rows.action_move(steps)
        if reading:
            self.read()

    async def action_similar(self) -> None:
        """List the articles that are similar to this one."""
        entry = self._library.selected
        if entry is not None:
            # The list is wanted, not the brief that the article was opened from.
            self._panes.way_back = None
            self._panes.leave()
            await self._library.filter_by(f'like:"{entry.id}"')

    def action_leave(self) -> None:
        """Leave one thing: the find, the choice, the zoom, the article, the marks, the filter."""
        workspace = self._workspace() if self._panes.zone != "list" else None
        if workspace is not None and workspace.leave():
            self._screen.post_message(StatusMessage(""))
            return
        ways = (self._panes.leave, self._library.marked.clear, self._library.clear_filter)
        if not any(leave() for leave in ways):
            self._screen.post_message(StatusMessage(""))

    def action_quit(self) -> None:
        """Quit, and save the place."""
        self._quit()
