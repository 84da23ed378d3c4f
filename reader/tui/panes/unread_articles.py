"""Going to the next unread article in the list."""

from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from reader.library.index.entry import Entry
from reader.tui.messages import StatusMessage
from reader.tui.theme.look import look_of
from reader.tui.widgets.article_list import ArticleList


class UnreadArticles:
    """The command that goes to the next unread article."""

    def __init__(self, widget: Widget, rows: ArticleList) -> None:
        """Make the command.

        Args:
            widget: Runs the thread.
            rows: The list.
        """
        self._widget = widget
        self._rows = rows

    def action_next_unread(self) -> None:
        """Go to the next unread article; after the end it starts again at the top."""
        rows, here = self._rows.entries, self._rows.cursor

        def look(worker: "Worker[None]") -> None:
            for place in (*range(here + 1, len(rows)), *range(here)):
                if worker.is_cancelled:
                    return
                if not rows[place].read:
                    self._widget.call_later(self._go_to, rows[place])
                    return
            self._widget.post_message(StatusMessage("No unread articles here"))

        self._widget.run_worker(
            lambda: look(get_current_worker()), thread=True, group="unread", exclusive=True
        )

    def _go_to(self, entry: Entry) -> None:
        self._rows.select(entry.id)
        if look_of(self._widget.app).spoken:
            # Where a pane or the text has the cursor, nothing else names the new article.
            title = " ".join(entry.metadata.title.split())
            self._widget.post_message(StatusMessage(f"Text: {title}"))
