"""The user's state of articles: status, tags, dates, and where reading stopped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reader.errors import OptionError
from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.index.status import all_tags, has_status
from reader.library.state.articles import note_on, opened_spans, own_tags, position_of
from reader.library.state.state import State, now_iso
from reader.services.history import History
from reader.services.wording import count_of

if TYPE_CHECKING:
    from reader.library.state.change import Edit

Ids = str | Iterable[str]
"""The id of one article, or of several."""


class UserState:
    """The user's state of each article. Every change is one step for ``History.undo``."""

    def __init__(self, index: Index, state: State, history: History) -> None:
        """Read the state through its mirror in the index, and change it through the history."""
        self._index = index
        self._state = state
        self._history = history

    # Reading

    def is_read(self, article_id: str) -> bool:
        """Return whether the article is marked as read."""
        return has_status(self._index, article_id, "read")

    def is_starred(self, article_id: str) -> bool:
        """Return whether the article has a star."""
        return has_status(self._index, article_id, "starred")

    def tags(self, article_id: str) -> tuple[str, ...]:
        """Return the tags of the article, the user's and those of its file."""
        entry = self._index.entry(article_id)
        return entry.metadata.tags if entry else ()

    def all_tags(self) -> list[tuple[str, int]]:
        """Return every tag with how many articles have it, in order of name."""
        return all_tags(self._index)

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        return position_of(self._state, article_id)

    def note(self, article_id: str) -> str:
        """Return the user's note on the whole article; empty where there is none."""
        return note_on(self._state, article_id)

    def opened(self, article_id: str) -> tuple[tuple[int, int], ...]:
        """Return the hidden lines that the user opened, each as start and end."""
        kept = opened_spans(self._state, article_id)
        pairs = (pair.partition("-") for pair in kept.split())
        return tuple((int(start), int(end)) for start, _, end in pairs)

    # Changes

    def set_read(self, ids: Ids, *, read: bool) -> None:
        """Mark articles as read or unread.

        Raises:
            SourceNotFoundError: If there is no such article.
            StoreError: If it cannot be kept; then none of it is.
        """
        entries = [entry for entry in self._index.entries_of(ids) if entry.read != read]
        value = now_iso() if read else None
        status = "read" if read else "unread"
        self._set(entries, {"read_at": value}, f"marked {name_of(entries)} as {status}")

    def set_starred(self, ids: Ids, *, starred: bool) -> None:
        """Star or unstar articles.

        Raises:
            SourceNotFoundError: If there is no such article.
            StoreError: If it cannot be kept; then none of it is.
        """
        entries = [entry for entry in self._index.entries_of(ids) if entry.starred != starred]
        value = now_iso() if starred else None
        verb = "starred" if starred else "unstarred"
        self._set(entries, {"starred_at": value}, f"{verb} {name_of(entries)}")

    def set_published(self, ids: Ids, day: date | None) -> None:
        """Set the day of publication.

        Args:
            ids: The articles.
            day: The day; None for the one that the file states.

        Raises:
            SourceNotFoundError: If there is no such article.
            StoreError: If it cannot be kept; then none of it is.
        """
        entries = self._index.entries_of(ids)
        verb = "set" if day else "reset"
        value = day.isoformat() if day else None
        self._set(entries, {"published": value}, f"{verb} the date of {name_of(entries)}")

    def set_note(self, article_id: str, note: str) -> None:
        """Write the note on the whole article, or delete it when it is empty.

        Raises:
            OptionError: If it is too long.
            SourceNotFoundError: If there is no such article.
            StoreError: If it cannot be kept.
        """
        # Imported here: a list needs no highlights.
        from reader.library.highlights.passage import LONGEST_NOTE

        if len(note) > LONGEST_NOTE:
            raise OptionError(
                f"the note has {len(note):,} characters: shorten it to at most {LONGEST_NOTE:,}"
            )
        entries = self._index.entries_of(article_id)
        if note.strip() != self.note(article_id):
            label = f"changed the note on {name_of(entries)}"
            self._set(entries, {"note": note.strip() or None}, label)

    def set_tags(self, ids: Ids, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Add tags and remove tags, those that the file states among them.

        Raises:
            SourceNotFoundError: If there is no such article.
            StoreError: If it cannot be kept; then none of it is.
        """
        added = tuple(filter(None, (" ".join(tag.split()) for tag in add)))
        dropped = {" ".join(tag.split()).casefold() for tag in remove}
        entries = self._index.entries_of(ids)
        edits: list[Edit] = []
        for entry in entries:
            edits += self._tag_edits(entry, added, dropped)
        if edits:
            known = {edit.key[0] for edit in edits}
            entries = [entry for entry in entries if entry.id in known]
            label = f"changed the tags of {name_of(entries)}"
            self._history.record_for_articles(label, edits)

    def _tag_edits(self, entry: Entry, added: Sequence[str], dropped: set[str]) -> list[Edit]:
        from reader.library.state.change import Edit

        own = {tag.casefold(): (tag, present) for tag, present in own_tags(self._state, entry.id)}
        there = {tag.casefold(): tag for tag in entry.metadata.tags}
        edits = []
        for tag in added:
            key = tag.casefold()
            if key in there or key in dropped:
                continue
            name, present = own.get(key, (tag, 1))
            # A tag of the file that the user removed comes back when the removal is forgotten.
            edits.append(Edit("tag", (entry.id, name), {"present": 1} if present else None))
        for key in dropped & there.keys():
            name, present = own.get(key, (there[key], 0))
            edits.append(Edit("tag", (entry.id, name), None if present else {"present": 0}))
        return edits

    def _set(self, entries: list[Entry], row: dict[str, str | int | None], label: str) -> None:
        from reader.library.state.change import Edit

        if entries:
            edits = [Edit("article", (entry.id,), row) for entry in entries]
            self._history.record_for_articles(label, edits)

    # Changes that undo does not count

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped.

        Raises:
            StoreError: If it cannot be kept.
        """
        self._note(article_id, {"position": offset})

    def set_opened(self, article_id: str, spans: Iterable[tuple[int, int]]) -> None:
        """Keep which hidden lines the user opened.

        Raises:
            StoreError: If it cannot be kept.
        """
        opened = " ".join(f"{start}-{end}" for start, end in spans)
        self._note(article_id, {"opened": opened or None})

    def _note(self, article_id: str, row: dict[str, str | int | None]) -> None:
        from reader.library.state.change import Edit

        edit = Edit("article", (article_id,), row)
        self._state.note([edit, *filter(None, [self._history.place_of(article_id)])])


def name_of(entries: Sequence[Entry]) -> str:
    """Return what to call these articles in a sentence."""
    if len(entries) == 1:
        return f"“{entries[0].metadata.title}”"
    return count_of(len(entries), "article")
