"""Opening the daily review, going from it to a passage, and back."""

from collections.abc import Callable

from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.actor_pages import ActorPages
from reader.tui.screens.pane_control import PaneControl
from reader.tui.screens.review import ReviewAnswer, ReviewScreen


class Reviews:
    """The command that opens the review."""

    def __init__(
        self,
        library: LibraryPane,
        pages: ActorPages,
        panes: PaneControl,
        look_again: Callable[[], None],
    ) -> None:
        """Make the command.

        Args:
            library: Has the articles.
            pages: Opens an article at a place.
            panes: Leads back to the review.
            look_again: Shows the highlights of the open article as they are now.
        """
        self._library = library
        self._pages = pages
        self._panes = panes
        self._look_again = look_again

    def action_review(self) -> None:
        """Show some highlights of earlier days."""
        self._library.app.push_screen(ReviewScreen(self._library.collection), self._chosen)

    def _chosen(self, answer: ReviewAnswer | None) -> None:
        self._look_again()
        if answer is not None:
            self._pages.read(answer.article_id, answer.offset)
            self._panes.way_back = self.action_review
