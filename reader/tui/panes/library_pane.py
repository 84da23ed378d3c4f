"""The list of articles with its filter, its order and its marks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.document.safe_text import sanitize_line
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows
from reader.tui.background.listing import GroupOf
from reader.tui.background.snippet_cache import SnippetCache, is_matched
from reader.tui.background.summary_cache import SummaryCache
from reader.tui.drawing.order import ListOrder
from reader.tui.drawing.rows import Facts
from reader.tui.messages import StatusMessage
from reader.tui.panes.list_facts import ListFacts
from reader.tui.panes.list_look import ListLook
from reader.tui.panes.list_query import Listed, ListQuery
from reader.tui.panes.marked_articles import MarkedArticles
from reader.tui.theme.look import look_of
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.bars import PaneTitle
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.services.search.word_matcher import WordMatcher
    from reader.tui.background.analyses import Analyses
    from reader.tui.widgets.query_box import QueryBox


class LibraryPane(Vertical):
    """The articles of a collection that match a query, in an order."""

    @dataclass
    class Selected(Message):
        """The cursor is on an article."""

        entry: Entry
        """Its row."""

    @dataclass
    class Opened(Message):
        """The user wants to read the article under the cursor."""

    @dataclass
    class Counted(Message):
        """The listed articles have changed."""

    @dataclass
    class LookChanged(Message):
        """The list has another view, order or grouping."""

    def __init__(
        self,
        collection: ArticleCollection,
        order: ListOrder,
        *,
        analyses: "Callable[[], Analyses | None]",
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Make the list.

        Args:
            collection: The articles.
            order: The initial view, order and grouping.
            analyses: Returns the analyses that make summaries; None before the first frame.
            id: Its id.
        """
        super().__init__(id=id)
        self.collection = collection
        """The articles."""
        self.rows = ArticleList(self._facts_of, view=order.view, id="list")
        """The rows."""
        self.look = ListLook(self, self.rows, order, self._look_changed)
        """View, order and grouping."""
        self.marked = MarkedArticles(self, self.rows, self._count)
        """The articles that the next command applies to."""
        self._counted: tuple[int, int] | None = None
        self._before_query: str | None = None
        self.query_line = ListQuery(self, lambda: self.collection)
        """The query that the list is filtered by."""
        self.summaries = SummaryCache(self, analyses)
        """What is known about articles that are not open."""
        self.facts = ListFacts(self.rows, self.marked, self.summaries, SnippetCache(self))
        """What is known about the listed articles."""

    def compose(self) -> ComposeResult:
        """Put the title above the list."""
        if self.look.order.is_usual:
            # There before the first frame, so that it is drawn only once.
            self.rows.show_first(self.collection.listed)
        name = sanitize_line(self.collection.name)
        yield PaneTitle(name, id="list-title", detail=self._counts())
        yield self.rows

    @property
    def searched(self) -> "tuple[tuple[str, ...], WordMatcher]":
        """The words that the list is searched for, and a function that finds them in a text."""
        # Imported here: the first frame searches for no word.
        from reader.services.search.word_matcher import NOTHING

        rows = self.rows.entries
        return (rows.words, rows.match) if isinstance(rows, Rows) else ((), NOTHING)

    @property
    def selected(self) -> Entry | None:
        """The article under the cursor."""
        return self.rows.selected

    @property
    def _selected_id(self) -> str | None:
        return self.selected.id if self.selected else None

    @property
    def awaits_analyses(self) -> bool:
        """Whether the list may grow when more articles are analysed."""
        return self.query_line.missing > 0

    # What is listed

    def show_collection(self, collection: ArticleCollection, *, select: str | None = None) -> None:
        """List the articles of a collection."""
        same = collection is self.collection
        self.collection = collection
        self.marked.clear()
        if self.look.order.is_usual and not self.query_line.text:
            if not same or select is not None:
                self._show_rows(collection.listed, select, None)
        else:
            self.query_line.ask(self.look.order, select=select)
        if not same:
            self.query_one("#list-title", PaneTitle).rename(collection.name)
            self._count()
        self.look.show_heading()

    def list_again(self) -> None:
        """Reload the list after something changed on disk or in the state; the cursor stays."""
        self.query_line.ask(self.look.order, select=self._selected_id)

    async def filter_by(self, query: str) -> None:
        """List what a query matches."""
        self._before_query = self._selected_id
        await self.query_line.fill(query)

    def clear_filter(self) -> bool:
        """List everything again; return whether there was a filter."""
        had = self.query_line.clear()
        if had:
            self.screen.set_focus(self.rows)
        return had

    def on_query_box_left(self, event: "QueryBox.Left") -> None:
        """List everything again."""
        event.stop()
        self.clear_filter()

    def on_query_box_typed(self, event: "QueryBox.Typed") -> None:
        """List what is typed. The message is named, not imported: its module is loaded later."""
        event.stop()
        self.query_line.text = event.query.strip()
        if event.done:
            self.screen.set_focus(self.rows)
        # The letters before may have led elsewhere.
        select = self._before_query if self.query_line.text else self._selected_id
        self.query_line.ask(self.look.order, select=select, typing=not event.done, best_first=True)

    @on(Listed)
    def _listed(self, event: Listed) -> None:
        event.stop()
        listing = event.listing
        if not self.query_line.accept(listing):
            return
        if listing.said:
            self.post_message(StatusMessage(listing.said))
        if look_of(self.app).spoken:
            # Outside accessible mode it is shown under the query.
            self.rows.model.nothing_there = self.query_line.note
        if listing.rows is not None:
            self._show_rows(listing.rows, event.select, listing.group_of)

    def _show_rows(self, rows: Sequence[Entry], select: str | None, group_of: GroupOf) -> None:
        before = self._selected_id
        self.rows.show_entries(rows, select=select, group_of=group_of, matched=is_matched(rows))
        self._count()
        self.post_message(self.Counted())
        if self.selected is not None and self.selected.id != before:
            self.post_message(self.Selected(self.selected))

    def _look_changed(self, relist: bool) -> None:
        if relist:
            self.list_again()
        self.post_message(self.LookChanged())

    # What is shown

    def _count(self) -> None:
        now = len(self.rows.entries), len(self.marked.ids)
        before = self._counted or (self.collection.count, 0)
        self._counted = now
        self.query_one("#list-title", PaneTitle).say(self._counts())
        if before != now and look_of(self.app).spoken:
            self.post_message(StatusMessage(self.announced()))

    def _counts(self) -> str:
        """Return how many articles there are, are unread and are marked."""
        shown, total = len(self.rows.entries), self.collection.count
        parts = [f"{shown} of {total}" if self.query_line.text else f"{total}"]
        parts.append(f"{self.collection.unread_count} unread")
        if self.marked.ids:
            parts.append(f"{len(self.marked.ids)} marked")
        return " · ".join(parts)

    def announced(self) -> str:
        """Return in words what is listed."""
        return f"List: {self._counts()}"

    def draw_again(self) -> None:
        """Redraw rows and counts after the state of articles changed."""
        self.facts.forget_progress()
        self.rows.refresh()
        self._count()
        self.facts.look_up(self.collection)

    def _facts_of(self, entry: Entry) -> Facts:
        return self.facts.of(entry)

    @on(SummaryCache.Known)
    @on(SnippetCache.Known)
    def _known(self, event: Message) -> None:
        event.stop()
        self.rows.refresh()

    @on(ArticleList.WindowMoved)
    def _window_moved(self, event: ArticleList.WindowMoved) -> None:
        event.stop()
        self.facts.look_up(self.collection)

    def on_resize(self) -> None:
        """Align the headings with their columns again."""
        self.look.show_heading()

    # Moving

    @on(RowList.Moved, "#list")
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        if self.selected is not None:
            self.post_message(self.Selected(self.selected))

    @on(RowList.Pressed, "#list")
    def _pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        self.post_message(self.Opened())

    async def action_filter(self) -> None:
        """Begin to type a query."""
        self._before_query = self._selected_id
        if self.collection.count:
            await self.query_line.open()
