"""The user's changes to articles: read, starred, tags, date; all of them can be undone."""

from collections.abc import Callable
from datetime import date

from reader.errors import OptionError
from reader.services.collection import ArticleCollection
from reader.services.wording import count_of
from reader.tui.background.write_queue import WriteQueue
from reader.tui.dialogs.ask import ask_line, ask_note
from reader.tui.messages import ErrorNotice, StatusMessage
from reader.tui.panes.library_pane import LibraryPane

_AT_ONCE = 500
"""Articles whose tags are looked up while a key waits: each takes about 10 microseconds."""


class Changes:
    """The commands that change the marked articles, or the one under the cursor."""

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
            pane: Knows which articles the command is for.
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

    def action_toggle_read(self) -> None:
        """Mark as read or unread."""
        ids, state = self._pane.marked.chosen(), self._collection.user_state

        def toggle() -> str:
            read = not all(state.is_read(each) for each in ids)
            state.set_read(ids, read=read)
            return _many(ids, "Marked as read" if read else "Marked as unread")

        if ids:
            self._writes.do(toggle, self._said)

    def action_toggle_star(self) -> None:
        """Star or unstar."""
        ids, state = self._pane.marked.chosen(), self._collection.user_state

        def toggle() -> str:
            starred = not all(state.is_starred(each) for each in ids)
            state.set_starred(ids, starred=starred)
            return _many(ids, "Starred" if starred else "Unstarred")

        if ids:
            self._writes.do(toggle, self._said)

    def action_tag(self) -> None:
        """Edit the tags."""
        ids, state = self._pane.marked.chosen(), self._collection.user_state

        def ask(known: set[str]) -> None:
            def given(text: str | None) -> None:
                if text is None:
                    return
                wanted = {part.strip() for part in text.split(",") if part.strip()}
                add, remove = sorted(wanted - known), sorted(known - wanted)
                if add or remove:
                    self._set(
                        lambda: state.set_tags(ids, add=add, remove=remove),
                        _many(ids, "Tags saved"),
                    )

            title = "Tags" if len(ids) == 1 else f"Tags of {len(ids)} articles"
            before = ", ".join(sorted(known))
            ask_line(self._pane, title, "Separate tags with commas", given, value=before)

        def common() -> set[str]:
            return set.intersection(*(set(state.tags(each)) for each in ids))

        if len(ids) > _AT_ONCE:
            self._writes.do(common, ask)
        elif ids:
            # What is typed right after the key goes into the dialog only if it is there at once.
            ask(common())

    def action_article_note(self) -> None:
        """Write a note on the whole article."""
        ids, state = self._pane.marked.chosen(), self._collection.user_state
        if len(ids) != 1:
            several = (
                "A note is for one article. Press {key:leave} to clear the marks."
                if ids
                else "No article is selected"
            )
            self._pane.post_message(StatusMessage(several))
            return
        entry = self._collection.entry(ids[0])
        before = state.note(ids[0])

        def given(note: str | None) -> None:
            if note is not None and note.strip() != before:
                said = "Note saved" if note.strip() else "Note deleted"
                self._set(lambda: state.set_note(ids[0], note), f"{said} · {{key:undo}} to undo")

        ask_note(self._pane, entry.metadata.title if entry else ids[0], before, given)

    def action_triage(self, place: str) -> None:
        """Put the articles into the inbox, set them aside for later, or archive them."""
        # Imported here: it loads the feeds.
        from reader.services.source_tree import TRIAGE

        ids, state = self._pane.marked.chosen(), self._collection.user_state
        if ids:
            others = [tag for tag in TRIAGE if tag != place]
            self._set(
                lambda: state.set_tags(ids, add=[place], remove=others),
                _many(ids, f"Moved to {place}"),
            )

    def action_set_date(self) -> None:
        """Set the publication date."""
        ids, state = self._pane.marked.chosen(), self._collection.user_state
        if not ids:
            return
        entry = self._collection.entry(ids[0])
        day = entry.metadata.published if entry else None

        def given(text: str | None) -> None:
            if text is not None:
                wanted = _parse_day(text)
                self._set(
                    lambda: state.set_published(ids, wanted), _many(ids, "Publication date saved")
                )

        ask_line(
            self._pane,
            "Publication date",
            "YYYY-MM-DD, or leave empty to use the article's own date",
            given,
            value=day.isoformat() if day else "",
            check=_parse_day,
        )

    def action_remove(self) -> None:
        """Remove the articles from the library."""
        ids, collection = self._pane.marked.chosen(), self._collection
        if not ids:
            return

        def removed(notes: tuple[str, ...]) -> None:
            for note in notes:
                self._pane.post_message(ErrorNotice(note))
            self._said(_many(ids, "Removed"))
            self._pane.list_again()

        self._writes.do(lambda: collection.trash.remove(ids), removed)

    def action_undo(self) -> None:
        """Undo the last change."""

        def undone(what: str | None) -> None:
            self._pane.post_message(StatusMessage(f"Undid: {what}" if what else "Nothing to undo"))
            self._pane.draw_again()
            self._undone()
            self._pane.list_again()

        self._writes.do(self._collection.history.undo, undone)

    def _set(self, work: Callable[[], object], said: str) -> None:
        """Change a detail of the articles, and show it next to the open one."""

        def done(_: object) -> None:
            self._said(said)
            self._details_changed()

        self._writes.do(work, done)

    def _said(self, text: str) -> None:
        self._pane.marked.clear()
        self._pane.post_message(StatusMessage(text))
        self._pane.draw_again()


def _many(ids: list[str], what: str) -> str:
    said = what if len(ids) == 1 else f"{what}: {count_of(len(ids), 'article')}"
    return f"{said} · {{key:undo}} to undo"


def _parse_day(text: str) -> date | None:
    """Parse a day; an empty text means no day.

    Raises:
        OptionError: If it is not a day.
    """
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise OptionError(f"“{text}” is not a date: write it as YYYY-MM-DD") from None
