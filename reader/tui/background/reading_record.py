"""Record reading: where it stopped, and which articles were read."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.widget import Widget

from reader.services.collection import ArticleCollection
from reader.tui.background.write_queue import WriteQueue
from reader.tui.messages import StatusMessage


@dataclass(frozen=True, slots=True)
class PlaceLeft:
    """Where reading stopped."""

    article_id: str
    """The article."""
    offset: int
    """The first character on screen."""
    progress: float
    """The share of the article that has been on screen, 0 to 1."""


class ReadingRecord:
    """Writes through the queue, and notifies the list."""

    def __init__(
        self,
        widget: Widget,
        writes: WriteQueue,
        *,
        left: Callable[[str, float], None],
        was_read: Callable[[], None],
    ) -> None:
        """Make a record.

        Args:
            widget: Posts the messages.
            writes: Writes to disk.
            left: Called with an article and how much of it has been read.
            was_read: Called after an article was marked as read.
        """
        self._widget = widget
        self._writes = writes
        self._left = left
        self._was_read = was_read

    def keep_place(self, collection: ArticleCollection, place: PlaceLeft) -> None:
        """Save the place where reading stopped, for the next time."""
        self._left(place.article_id, place.progress)
        state = collection.user_state

        def keep() -> None:
            if place.offset != state.position(place.article_id):
                state.set_position(place.article_id, place.offset)

        self._writes.do(keep, lambda _: None)

    def keep_shown(
        self, collection: ArticleCollection, article_id: str, spans: tuple[tuple[int, int], ...]
    ) -> None:
        """Save which hidden lines are shown, for the next time."""
        self._writes.do(lambda: collection.user_state.set_opened(article_id, spans), lambda _: None)

    def mark_read(self, collection: ArticleCollection, article_id: str) -> None:
        """Mark an article as read: its end has been on screen."""

        def marked(_: None) -> None:
            said = "Marked as read · {key:undo} to undo"
            self._widget.post_message(StatusMessage(said, weak=True))
            self._was_read()

        self._writes.do(lambda: collection.user_state.set_read(article_id, read=True), marked)
