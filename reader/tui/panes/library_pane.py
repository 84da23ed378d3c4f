"""The list with its filter, its order and its marks."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.worker import Worker, get_current_worker

from reader.document.safe_text import sanitize_line
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows
from reader.settings import GROUPS, ORDERS, VIEWS
from reader.tui.background.listing import GroupOf, Lister, Listing
from reader.tui.background.offered import Offer, offers
from reader.tui.background.snippet_cache import Matches, is_matched
from reader.tui.background.summary_cache import Skims
from reader.tui.drawing.choice import Choice
from reader.tui.drawing.order import ListOrder
from reader.tui.drawing.rows import Facts, heading
from reader.tui.messages import ChoiceAsked, Said
from reader.tui.safe_render import TextBlock, styled
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.bars import PaneTitle
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    # Loaded when a query is typed.
    from reader.tui.widgets.query_box import QueryBox


class LibraryPane(Vertical):
    """The articles of a collection, those that a query means, in an order."""

    class Selected(Message):
        """The cursor stands on an article."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry
            """Its row."""

    class Opened(Message):
        """An article is to be read."""

    class Listed(Message):
        """The rows of a query are there, or why there are none."""

        def __init__(self, listing: Listing, select: str | None) -> None:
            super().__init__()
            self.listing = listing
            self.select = select

    class Counted(Message):
        """Other articles are listed."""

    class LookChanged(Message):
        """The list has another view, order or group."""

    def __init__(
        self,
        collection: ArticleCollection,
        order: ListOrder,
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.collection = collection
        """The articles."""
        self.order = order
        """View, order and group of the list."""
        self.marked: set[str] = set()
        """The ids of the articles that the next action is for."""
        self.skims = Skims(self)
        self.matches = Matches(self)
        self.missing = 0
        """How many articles the list may miss because they have not been analysed yet."""
        self._query = ""
        self._lister = Lister()
        self._made_box: QueryBox | None = None

    def compose(self) -> ComposeResult:
        """Put title, filter and list under each other."""
        rows = ArticleList(id="list")
        rows.facts = self._facts
        rows.view = self.order.view
        if self.order.is_usual:
            # There before the first frame, so that it is drawn once.
            rows.entries = self.collection.entries
        yield PaneTitle(
            sanitize_line(self.collection.name), id="list-title", detail=self._counts(rows)
        )
        yield rows

    @property
    def rows(self) -> ArticleList:
        """The rows."""
        return self.query_one(ArticleList)

    @property
    def query_text(self) -> str:
        """The query that the list is filtered by; empty when there is none."""
        return self._query

    @property
    def search(self) -> tuple[tuple[str, ...], str]:
        """The words that the list is searched for, and the same as the text index takes them."""
        rows = self.rows.entries
        return (rows.words, rows.match) if isinstance(rows, Rows) else ((), "")

    @property
    def selected(self) -> Entry | None:
        """The article under the cursor."""
        return self.rows.selected

    def chosen_ids(self) -> list[str]:
        """Return the ids of the marked articles, or of the one under the cursor."""
        if self.marked:
            return sorted(self.marked)
        return [self.selected.id] if self.selected else []

    # What is listed

    def show_collection(self, collection: ArticleCollection, *, select: str | None = None) -> None:
        """List the articles of a collection."""
        same = collection is self.collection
        self.collection = collection
        self.marked.clear()
        if self.order.is_usual and not self._query:
            if not same or select is not None:
                self._show_rows(collection.entries, select, None)
        else:
            self._ask(select=select)
        if not same:
            self.query_one("#list-title", PaneTitle).rename(collection.name)
            self._count()
        self._show_heading()

    def list_again(self) -> None:
        """List anew after something changed on disk or in the state; the cursor stays."""
        self._ask(select=self.selected.id if self.selected else None)

    async def filter_by(self, query: str) -> None:
        """List what a query means."""
        (await self._box()).fill(query)

    def clear_filter(self) -> bool:
        """List everything again; say whether there was a filter."""
        if self._made_box is None or not (self._made_box.display or self._query):
            return False
        self._made_box.close()
        self.screen.set_focus(self.rows)
        return True

    async def _box(self) -> "QueryBox":
        """Return the line of the query, made when it is first wanted."""
        if self._made_box is None:
            from reader.tui.widgets.query_box import QueryBox

            self._made_box = QueryBox(self._completed, id="query")
            await self.mount(self._made_box, after="#list-title")
        return self._made_box

    def on_query_box_typed(self, event: "QueryBox.Typed") -> None:
        """List what is typed. The message is told by its name: the line is loaded when wanted."""
        event.stop()
        self._query = event.query.strip()
        if event.done:
            self.screen.set_focus(self.rows)
        self._ask(select=self.selected.id if self.selected else None, typing=not event.done)

    def _ask(self, *, select: str | None, typing: bool = False) -> None:
        query, collection, order = self._query, self.collection, self.order

        def look(worker: "Worker[None]") -> None:
            listing = self._lister.look(collection, query, order, typing=typing)
            if not worker.is_cancelled:
                self.post_message(self.Listed(listing, select))

        self.run_worker(
            lambda: look(get_current_worker()), thread=True, exclusive=True, group="list"
        )

    @on(Listed)
    def _listed(self, event: Listed) -> None:
        event.stop()
        listing = event.listing
        if listing.query != self._query:
            return
        self.missing = listing.missing
        if self._made_box is not None:
            self._made_box.note(listing.error or self._incomplete(), error=bool(listing.error))
        if listing.said:
            self.post_message(Said(listing.said))
        if listing.rows is not None:
            self._show_rows(listing.rows, event.select, listing.group_of)

    def _incomplete(self) -> str:
        """Return why more articles may still be found; empty when the list is complete."""
        if not self.missing:
            return ""
        total = self.collection.count
        return f"{total - self.missing} of {total} analysed so far; more may be found"

    def _show_rows(self, rows: Sequence[Entry], select: str | None, group_of: GroupOf) -> None:
        before = self.selected.id if self.selected else None
        self.rows.group_of = group_of
        self.rows.matched = is_matched(rows)
        self.rows.show_entries(rows, select=select)
        self._count()
        self.post_message(self.Counted())
        if self.selected is not None and self.selected.id != before:
            self.post_message(self.Selected(self.selected))

    def _count(self) -> None:
        self.query_one("#list-title", PaneTitle).say(self._counts(self.rows))

    def _counts(self, rows: ArticleList) -> str:
        """Return how many articles there are, are unread, are marked."""
        shown, total = len(rows.entries), self.collection.count
        parts = [f"{shown} of {total}" if self._query else f"{total}"]
        parts.append(f"{self.collection.unread_count} unread")
        if self.marked:
            parts.append(f"{len(self.marked)} marked")
        return " · ".join(parts)

    def draw_again(self) -> None:
        """Draw rows and counts after marks changed."""
        self.skims.forget_facts()
        self.rows.refresh()
        self._count()
        self._look_up()

    def _facts(self, entry: Entry) -> Facts:
        return Facts(
            unread=not entry.read,
            starred=entry.starred,
            marked=entry.id in self.marked,
            progress=self.skims.progress(entry),
            tags=entry.metadata.tags,
            skim=self.skims.summary(entry),
            match=self.matches.of(entry) if self.rows.matched else None,
        )

    def _completed(self, query: str) -> Sequence[Offer]:
        """Complete the word that is typed; in a thread."""
        return offers(self.collection, query)

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

    @on(ArticleList.WindowMoved)
    def _window_moved(self, event: ArticleList.WindowMoved) -> None:
        event.stop()
        self._look_up()

    def _look_up(self) -> None:
        """Look up what is missing of the rows on screen."""
        self.skims.look(self.collection, self.rows.window(), summaries=self.order.view == "skim")
        self.matches.look(self.rows.entries, *self.rows.places())

    @on(Skims.Known)
    @on(Matches.Known)
    def _known(self, event: Message) -> None:
        event.stop()
        self.rows.refresh()

    def action_next_unread(self) -> None:
        """Go to the next article that is not read, round the end."""
        rows, here = self.rows.entries, self.rows.cursor

        def look(worker: "Worker[None]") -> None:
            for place in (*range(here + 1, len(rows)), *range(here)):
                if worker.is_cancelled:
                    return
                if not rows[place].read:
                    self.call_later(self._go_to, rows[place].id)
                    return
            self.post_message(Said("everything here is read"))

        self.run_worker(
            lambda: look(get_current_worker()), thread=True, group="unread", exclusive=True
        )

    def _go_to(self, article_id: str) -> None:
        self.rows.select(article_id)

    # Look

    async def action_filter(self) -> None:
        """Begin to type a query."""
        if self.collection.count:
            (await self._box()).open()

    def action_view(self) -> None:
        """Show cards, summaries or columns."""
        view = _next(VIEWS, self.order.view)
        self._look_changed(self.order._replace(view=view), f"list: {view}")
        self.rows.show_view(view)

    def action_group(self) -> None:
        """Group by day, by site, by story, or not at all."""
        group = _next(GROUPS, self.order.group)
        by = {"day": "date", "site": "site"}.get(group, "date")
        self._look_changed(self.order._replace(group=group, by=by), f"grouped by: {group}")
        self.list_again()

    def action_sort(self) -> None:
        """Choose the column to sort by."""
        choices = [Choice(name, name, "now" if name == self.order.by else "") for name in ORDERS]

        def chosen(name: str | None) -> None:
            if name is not None:
                self._look_changed(
                    self.order._replace(by=name, turned=False, group="none"), f"sorted by: {name}"
                )
                self.list_again()

        self.post_message(ChoiceAsked("Sort by", choices, chosen))

    def action_reverse(self) -> None:
        """Turn the order round."""
        turned = not self.order.turned
        self._look_changed(self.order._replace(turned=turned), "the order is turned round")
        self.list_again()

    def _look_changed(self, order: ListOrder, said: str) -> None:
        self.order = order
        self._show_heading()
        self.post_message(Said(said))
        self.post_message(self.LookChanged())

    def _show_heading(self) -> None:
        wanted = self.order.view == "columns"
        if not wanted and not self.query("#list-heading"):
            return
        if not self.query("#list-heading"):
            self.mount(TextBlock(id="list-heading"), before="#list")
        line = self.query_one("#list-heading", TextBlock)
        line.display = wanted
        width = max(10, self.rows.size.width - 2)
        titles = sanitize_line(heading(width, grouped=self.order.group != "none"))
        line.update(styled(titles, "bold"))

    def on_resize(self) -> None:
        """Put the headings over their columns again."""
        self._show_heading()

    # Marks

    def action_mark(self) -> None:
        """Mark the article, or take its mark off, and go to the next."""
        entry = self.selected
        if entry is not None:
            self.marked.symmetric_difference_update({entry.id})
            self.rows.refresh()
            self.rows.action_move(1)
            self._count()

    def action_mark_all(self) -> None:
        """Mark every article that is listed, or take every mark off."""
        if self.marked:
            self.marked.clear()
            self.rows.refresh()
            self._count()
            return
        rows = self.rows.entries
        ids: Callable[[], Iterable[str]] = getattr(rows, "ids", lambda: [each.id for each in rows])

        def listed(worker: "Worker[None]") -> None:
            found = set(ids())
            if not worker.is_cancelled:
                self.call_later(self._mark_these, found)

        self.run_worker(
            lambda: listed(get_current_worker()), thread=True, group="marks", exclusive=True
        )

    def _mark_these(self, ids: set[str]) -> None:
        self.marked = ids
        self.rows.refresh()
        self._count()

    def forget_marks(self) -> bool:
        """Take every mark off; say whether there was any."""
        had = bool(self.marked)
        self.marked.clear()
        if had:
            self.rows.refresh()
            self._count()
        return had


def _next(names: Sequence[str], now: str) -> str:
    return names[(names.index(now) + 1) % len(names)]
