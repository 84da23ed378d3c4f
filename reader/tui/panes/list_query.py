"""The query that the list is filtered by, and the rows that match it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from reader.services.collection import ArticleCollection
from reader.tui.background.listing import Lister, Listing
from reader.tui.drawing.order import ListOrder

if TYPE_CHECKING:
    # Loaded when a query is typed.
    from reader.tui.background.completing import Completion
    from reader.tui.widgets.query_box import QueryBox


@dataclass
class Listed(Message):
    """The rows of a query were found, or an error."""

    listing: Listing
    """The rows."""
    select: str | None
    """The id of the article to put the cursor on."""


class ListQuery:
    """Keeps the query, the line for typing it, and what the list may miss."""

    def __init__(self, widget: Widget, collection: Callable[[], ArticleCollection]) -> None:
        """Begin without a query.

        Args:
            widget: Runs the threads, gets ``Listed``, and holds the line.
            collection: Returns the articles.
        """
        self.text = ""
        """The query; empty if there is none."""
        self.note = ""
        """The message about the rows: an error, or that there are none."""
        self.missing = 0
        """How many articles the list may miss because they have not been analysed yet."""
        self._widget = widget
        self._collection = collection
        self._lister = Lister()
        self._box: QueryBox | None = None

    def ask(
        self,
        order: ListOrder,
        *,
        select: str | None,
        typing: bool = False,
        best_first: bool = False,
    ) -> None:
        """Look up the rows in a thread; a later request replaces this one.

        Args:
            order: The order and the groups.
            select: The id of the article to put the cursor on.
            typing: Whether the query is still being typed.
            best_first: Whether the cursor goes to the first row instead, if the rows are sorted by
                relevance.
        """
        query, collection = self.text, self._collection()

        def look(worker: "Worker[None]") -> None:
            listing = self._lister.look(collection, query, order, typing=typing)
            ranked = listing.rows is not None and listing.rows.sort == "relevance"
            if not worker.is_cancelled:
                chosen = None if best_first and ranked else select
                self._widget.post_message(Listed(listing, chosen))

        self._widget.run_worker(
            lambda: look(get_current_worker()), thread=True, exclusive=True, group="list"
        )

    def accept(self, listing: Listing) -> bool:
        """Return whether some rows are those of the current query; if so, record its errors."""
        if listing.query != self.text:
            return False
        self.missing = listing.missing
        note = listing.error
        if not note and self.missing:
            total = self._collection().count
            note = f"{total - self.missing} of {total} analysed so far; more may be found"
        if not note and listing.rows is not None and not len(listing.rows) and self.text:
            note = f"Nothing matches. Esc shows all {self._collection().count} articles."
        self.note = note
        if self._box is not None:
            self._box.note(note, error=bool(listing.error))
        return True

    async def open(self) -> None:
        """Begin to type a query."""
        (await self._line()).open()

    async def fill(self, query: str) -> None:
        """Filter by a query that was not typed."""
        (await self._line()).fill(query)

    def clear(self) -> bool:
        """Remove the filter; return whether there was one."""
        if self._box is None or not (self._box.display or self.text):
            return False
        self._box.close()
        return True

    async def _line(self) -> "QueryBox":
        """Return the line for the query, made on first use."""
        if self._box is None:
            from reader.tui.background.completing import complete
            from reader.tui.widgets.query_box import QueryBox

            def completed(query: str) -> "Sequence[Completion]":
                return complete(self._collection(), query)

            self._box = QueryBox(completed, id="query")
            await self._widget.mount(self._box, after="#list-title")
        return self._box
