"""Opening the daily review, going from it to a passage, and back."""

from collections.abc import Callable

from reader.tui.background.write_queue import WriteQueue
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.panes.workspace import Workspace
from reader.tui.screens.actor_pages import ActorPages
from reader.tui.screens.inner_screen import ChosenPlace
from reader.tui.screens.pane_control import PaneControl
from reader.tui.screens.review import ReviewScreen


class Reviews:
    """The command that opens the review."""

    def __init__(
        self,
        library: LibraryPane,
        workspace: Workspace,
        writes: WriteQueue,
        *,
        pages: ActorPages,
        panes: PaneControl,
        look_again: Callable[[], None],
    ) -> None:
        """Make the command.

        Args:
            library: Contains the articles.
            workspace: The open article.
            writes: Writes to disk.
            pages: Opens an article at a place.
            panes: Leads back to the review.
            look_again: Reloads the highlights of the open article.
        """
        self._library = library
        self._workspace = workspace
        self._writes = writes
        self._pages = pages
        self._panes = panes
        self._look_again = look_again

    def action_review(self) -> None:
        """Show some highlights from earlier days."""
        screen = ReviewScreen(self._library.collection, self._writes)
        self._library.app.push_screen(screen, self._chosen)

    def _chosen(self, answer: ChosenPlace | None) -> None:
        self._look_again()
        if answer is not None:
            self._pages.read(answer.article_id, answer.offset)
            self._panes.way_back = self.action_review
        # An undo in the review may change stars, tags and removals, and may still be queued.
        self._writes.do(lambda: None, lambda _: self._show_changes(same_article=answer is None))

    def _show_changes(self, *, same_article: bool) -> None:
        self._library.draw_again()
        if same_article:
            self._workspace.entry_changed()
        self._library.list_again()
