"""Opening the daily review, and going from it to a passage."""

from collections.abc import Callable

from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.review import ReviewAnswer, ReviewScreen


class Reviews:
    """The command that opens the review."""

    def __init__(
        self,
        library: LibraryPane,
        *,
        read: Callable[[str, int], None],
        look_again: Callable[[], None],
    ) -> None:
        """Make the command.

        Args:
            library: Has the articles.
            read: Opens an article at a place.
            look_again: Shows the highlights of the open article as they are now.
        """
        self._library = library
        self._read = read
        self._look_again = look_again

    def action_review(self) -> None:
        """Show some highlights of earlier days."""

        def chosen(answer: ReviewAnswer | None) -> None:
            self._look_again()
            if answer is not None:
                self._read(answer.article_id, answer.offset)

        self._library.app.push_screen(ReviewScreen(self._library.collection), chosen)
