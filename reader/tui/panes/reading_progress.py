"""How much of the open article has been read."""

from textual.timer import Timer
from textual.widget import Widget

from reader.services.collection import ArticleCollection
from reader.tui.background.reading_record import PlaceLeft, ReadingRecord
from reader.tui.panes.side_pane import Opened
from reader.tui.widgets.article_view import ArticleView

_READ_AT = 0.97
"""How much of an article must have been on screen for it to count as read."""
READ_AFTER = 1.0
"""Seconds that its end must stay on screen: paging quickly through short articles does not mark
them as read."""


class ReadingProgress:
    """Records when the user reads, where reading stops, and when the end has been seen."""

    def __init__(self, widget: Widget, view: ArticleView, record: ReadingRecord) -> None:
        """Make it without an article.

        Args:
            widget: Runs the timer.
            view: Shows the text.
            record: Stores what is recorded.
        """
        self.reading = False
        """Whether the user is reading rather than looking through the list."""
        self._widget = widget
        self._view = view
        self._record = record
        self._collection: ArticleCollection | None = None
        self._opened: Opened | None = None
        self._was_reading = False
        self._ending: Timer | None = None

    def show(self, collection: ArticleCollection, opened: Opened) -> None:
        """Follow another article, or the same one with its digest."""
        is_other = self._opened is None or self._opened.article is not opened.article
        self._collection, self._opened = collection, opened
        if is_other:
            self._was_reading = False

    def forget(self) -> None:
        """Save the place, and stop following the article."""
        self.keep_place()
        self._opened = None

    def note(self) -> None:
        """React to a move; mark the article as read if its end stays on screen."""
        self._was_reading = self._was_reading or self.reading
        if self._ending is not None:
            self._ending.stop()
            self._ending = None
        if self._is_at_end():
            self._ending = self._widget.set_timer(READ_AFTER, self._note_end)

    def _is_at_end(self) -> bool:
        is_there = self._opened is not None and self._opened.digest is not None
        return self.reading and is_there and self._view.progress >= _READ_AT

    def _note_end(self) -> None:
        self._ending = None
        if self._opened is None or self._collection is None or not self._is_at_end():
            return
        article_id = self._opened.article.id
        if not self._collection.user_state.is_read(article_id):
            self._record.mark_read(self._collection, article_id)

    def keep_place(self) -> None:
        """Save where reading stopped, unless the user only looked at the article."""
        if self._opened is not None and self._collection is not None and self._was_reading:
            view = self._view
            place = PlaceLeft(self._opened.article.id, view.offset_at_top(), view.progress)
            self._record.keep_place(self._collection, place)
