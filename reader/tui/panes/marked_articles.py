"""The marked articles, to which the next command applies."""

from collections.abc import Callable, Iterable

from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from reader.tui.widgets.article_list import ArticleList


class MarkedArticles:
    """The commands that mark articles, and the set of marked ones."""

    def __init__(self, widget: Widget, rows: ArticleList, changed: Callable[[], None]) -> None:
        """Begin with no marks.

        Args:
            widget: Runs the thread.
            rows: The list.
            changed: Called when other articles are marked.
        """
        self.ids: set[str] = set()
        """The ids of the marked articles."""
        self._widget = widget
        self._rows = rows
        self._changed = changed

    def chosen(self) -> list[str]:
        """Return the ids of the marked articles, or of the one under the cursor."""
        if self.ids:
            return sorted(self.ids)
        return [self._rows.selected.id] if self._rows.selected else []

    def clear(self) -> bool:
        """Clear the marks; return whether there were any."""
        had = bool(self.ids)
        if had:
            self._mark(set())
        return had

    def action_mark(self) -> None:
        """Mark the article or unmark it, and go to the next."""
        entry = self._rows.selected
        if entry is not None:
            self._mark(self.ids ^ {entry.id})
            self._rows.action_move(1)

    def action_mark_all(self) -> None:
        """Mark every listed article, or none if some are marked."""
        if self.clear():
            return
        rows = self._rows.entries
        ids: Callable[[], Iterable[str]] = getattr(rows, "ids", lambda: [each.id for each in rows])

        def listed(worker: "Worker[None]") -> None:
            found = set(ids())
            if not worker.is_cancelled:
                self._widget.call_later(self._mark, found)

        self._widget.run_worker(
            lambda: listed(get_current_worker()), thread=True, group="marks", exclusive=True
        )

    def _mark(self, ids: set[str]) -> None:
        self.ids = ids
        self._rows.refresh()
        self._changed()
