"""What the user changes of a collection: marks, stars, tags, days, additions; all can be undone."""

from collections.abc import Callable
from datetime import date

from reader.errors import OptionError, ReaderError
from reader.services.collection import ArticleCollection
from reader.tui.background.offered import Told, add, export, refresh, save_query
from reader.tui.background.write_queue import WriteQueue
from reader.tui.drawing.choice import Choice
from reader.tui.messages import ChoiceAsked, Complained, LineAsked, Said
from reader.tui.panes.library_pane import LibraryPane


class Changes:
    """The commands that change something on disk, for the marked articles or the selected one."""

    def __init__(
        self,
        pane: LibraryPane,
        writes: WriteQueue,
        *,
        details_changed: Callable[[], None],
        undone: Callable[[], None],
    ) -> None:
        """Make the commands.

        Args:
            pane: Knows which articles are meant.
            writes: Writes to disk.
            details_changed: Called after tags or a date have changed.
            undone: Called after an undo, which may have changed anything.
        """
        self._pane = pane
        self._writes = writes
        self._details_changed = details_changed
        self._undone = undone

    @property
    def _collection(self) -> ArticleCollection:
        return self._pane.collection

    def mark_read(self, article_id: str) -> None:
        """Mark an article as read: its end has been on screen."""
        collection = self._collection

        def marked(_: None) -> None:
            self._pane.post_message(Said("read to the end · u undoes", weak=True))
            self._pane.draw_again()

        self._writes.do(lambda: collection.user_state.set_read(article_id, read=True), marked)

    def action_toggle_read(self) -> None:
        """Mark as read or unread."""
        ids, collection = self._pane.chosen_ids(), self._collection

        def toggle() -> str:
            read = not all(collection.user_state.is_read(each) for each in ids)
            collection.user_state.set_read(ids, read=read)
            return _many(ids, "marked as read" if read else "marked as unread")

        if ids:
            self._writes.do(toggle, self._said)

    def action_toggle_star(self) -> None:
        """Star, or take the star off."""
        ids, collection = self._pane.chosen_ids(), self._collection

        def toggle() -> str:
            starred = not all(collection.user_state.is_starred(each) for each in ids)
            collection.user_state.set_starred(ids, starred=starred)
            return _many(ids, "starred" if starred else "unstarred")

        if ids:
            self._writes.do(toggle, self._said)

    def action_tag(self) -> None:
        """Set the tags."""
        ids, collection = self._pane.chosen_ids(), self._collection
        if not ids:
            return
        known = set.intersection(*(set(collection.user_state.tags(each)) for each in ids))
        before = ", ".join(sorted(known))

        def given(text: str | None) -> None:
            if text is None:
                return
            wanted = {part.strip() for part in text.split(",") if part.strip()}
            add, remove = sorted(wanted - known), sorted(known - wanted)
            if add or remove:
                self._set(
                    lambda: collection.user_state.set_tags(ids, add=add, remove=remove),
                    _of_many("tags", ids),
                )

        title = "Tags" if len(ids) == 1 else f"Tags of {len(ids)} articles"
        self._pane.post_message(LineAsked(title, "with commas between", given, value=before))

    def action_set_date(self) -> None:
        """Set the day of publication."""
        ids, collection = self._pane.chosen_ids(), self._collection
        if not ids:
            return
        entry = collection.entry(ids[0])
        day = entry.metadata.published if entry else None

        def given(text: str | None) -> None:
            if text is not None:
                wanted = _parse_day(text)
                self._set(
                    lambda: collection.user_state.set_published(ids, wanted), _of_many("day", ids)
                )

        self._pane.post_message(
            LineAsked(
                "Day of publication",
                "2021-05-18; nothing: what the article says",
                given,
                value=day.isoformat() if day else "",
                check=_parse_day,
            )
        )

    def action_remove(self) -> None:
        """Take the articles out of the library."""
        ids, collection = self._pane.chosen_ids(), self._collection
        if not ids:
            return

        def removed(notes: tuple[str, ...]) -> None:
            for note in notes:
                self._pane.post_message(Complained(note))
            self._said(_many(ids, "removed"))
            self._pane.list_again()

        self._writes.do(lambda: collection.trash.remove(ids), removed)

    def action_undo(self) -> None:
        """Take the last change back."""
        collection = self._collection

        def undone(what: str | None) -> None:
            self._said(what or "nothing to undo", forget=False)
            self._undone()
            self._pane.list_again()

        self._writes.do(collection.history.undo, undone)

    def action_add(self) -> None:
        """Add a file, a folder or a page."""

        def given(source: str | None) -> None:
            if source and source.strip():
                self._pane.post_message(Said("adding …"))
                wanted = source.strip()
                self._in_thread(lambda collection: add(collection, wanted))

        hint = "a file, a folder, or an address: https://…"
        self._pane.post_message(LineAsked("Add to the library", hint, given))

    def action_refresh(self) -> None:
        """Ask the feeds for what is new."""
        self._pane.post_message(Said("asking the feeds …"))
        self._in_thread(refresh)

    def action_export(self) -> None:
        """Write what the list shows into a file."""
        rows = self._pane.rows.entries

        def given(target: str | None) -> None:
            if target and target.strip():
                path = target.strip()
                self._in_thread(lambda collection: export(collection, rows, path))

        hint = "a file: reading.html, .epub, .jsonl, .csv; or a folder, for Markdown"
        self._pane.post_message(LineAsked(f"Export {len(rows)} articles", hint, given))

    def _in_thread(self, work: Callable[[ArticleCollection], Told]) -> None:
        """Do something that takes a while, and say what came of it."""
        collection = self._collection

        def run() -> None:
            try:
                told = work(collection)
            except ReaderError as error:
                self._pane.post_message(Complained(str(error)))
                return
            for problem in told.problems:
                self._pane.post_message(Complained(problem))
            self._pane.post_message(Said(told.said))
            self._pane.call_later(self._pane.list_again)

        self._pane.run_worker(run, thread=True, group="slow")

    def action_saved_queries(self) -> None:
        """Choose a saved query."""
        collection, own = self._collection, self._app_queries()

        def show(queries: dict[str, str]) -> None:
            if not queries:
                self._said('no saved query yet: / filters, " keeps the filter', forget=False)
                return
            choices = [Choice(query, name, query) for name, query in queries.items()]

            async def chosen(query: str | None) -> None:
                if query is not None:
                    await self._pane.filter_by(query)

            self._pane.post_message(ChoiceAsked("Saved queries", choices, chosen))

        self._writes.do(lambda: {**own, **collection.saved.all()}, show)

    def _app_queries(self) -> dict[str, str]:
        settings = getattr(self._pane.app, "settings", None)
        return dict(settings.queries) if settings else {}

    def action_save_query(self) -> None:
        """Keep the filter under a name."""
        query, collection = self._pane.query_text, self._collection
        if not query:
            self._said("no filter to keep: / filters", forget=False)
            return

        def given(name: str | None) -> None:
            if name and name.strip():
                self._writes.do(
                    lambda: save_query(collection, name.strip(), query),
                    lambda _: self._said(f"saved; press ' to choose it · {query}"),
                )

        self._pane.post_message(LineAsked("Name of this query", query, given))

    def _set(self, work: Callable[[], object], said: str) -> None:
        """Change a detail of the articles, and show it beside the open one."""

        def done(_: object) -> None:
            self._said(said)
            self._details_changed()

        self._writes.do(work, done)

    def _said(self, text: str, *, forget: bool = True) -> None:
        if forget:
            self._pane.forget_marks()
        self._pane.post_message(Said(text))
        self._pane.draw_again()


def _many(ids: list[str], what: str) -> str:
    return what if len(ids) == 1 else f"{len(ids)} articles {what}"


def _of_many(what: str, ids: list[str]) -> str:
    return f"{what} set" if len(ids) == 1 else f"{what} of {len(ids)} articles set"


def _parse_day(text: str) -> date | None:
    """Parse a day; nothing means none.

    Raises:
        OptionError: If it is no day.
    """
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise OptionError(f"“{text}” is no day: write it as 2021-05-18") from None
