"""What a user does with articles: marks, tags, days, removal; and all of it undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceNotFoundError, StoreError
from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.index.state_mirror import sync_marks
from reader.library.path_key import path_key, path_of
from reader.library.state.state import State, moment

if TYPE_CHECKING:
    from reader.library.state.change import Change, Edit, Move

Ids = str | Iterable[str]
"""The id of one article, or of several."""


class Marking:
    """Articles by id, and what is done with them. Each call is one step for ``undo``."""

    def __init__(self, index: Index, state: State, *, trash: Path) -> None:
        self._index = index
        self._state = state
        self._trash = trash
        self._seen = -1

    @property
    def index(self) -> Index:
        """The index of these articles."""
        return self._index

    @property
    def state(self) -> State:
        """What was done with them."""
        return self._state

    @property
    def trash(self) -> Path:
        """Where the files of removed articles go."""
        return self._trash

    def keep(
        self, label: str, edits: Sequence[Edit], moves: Sequence[Move] = (), group: str = ""
    ) -> None:
        """Make a change of any kind, as one step for ``undo``.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        self._state.change(label, edits, moves, group)
        self.marks_changed()

    def changed(self) -> None:
        """Note that rows may be others now."""
        self._index.version += 1

    def marks_changed(self) -> bool:
        """Take in what any program changed since, and say whether there was anything."""
        try:
            now = self._state.seq()
            if not sync_marks(self._index, self._state):
                return False
        except StoreError:
            return False
        # Another program may have mirrored them already: what counts is what was seen here.
        if now == self._seen:
            return False
        self._seen = now
        self.changed()
        return True

    # One article

    def entry(self, article_id: str) -> Entry | None:
        """Return the row of this article, if there is one."""
        return self._index.entry(article_id)

    def is_read(self, article_id: str) -> bool:
        """Say whether the article is marked as read."""
        return self._marked(article_id, "read")

    def is_starred(self, article_id: str) -> bool:
        """Say whether the article has a star."""
        return self._marked(article_id, "starred")

    def _marked(self, article_id: str, column: str) -> bool:
        found = self._index.number(
            f"SELECT {column} FROM mark JOIN article USING (n) WHERE id = ?",  # noqa: S608
            (article_id,),
        )
        return bool(found)

    def tags(self, article_id: str) -> tuple[str, ...]:
        """Return the tags of the article, the user's and those of its file."""
        entry = self.entry(article_id)
        return entry.metadata.tags if entry else ()

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self._index.count()

    @property
    def unread_count(self) -> int:
        """How many of them are not marked as read."""
        return self.count - self._index.number("SELECT count(*) FROM mark WHERE read")

    @property
    def starred_count(self) -> int:
        """How many of them have a star."""
        return self._index.number("SELECT count(*) FROM mark WHERE starred")

    def unread_ids(self) -> frozenset[str]:
        """Return the ids of the articles that are not marked as read; slow for very many."""
        rows = self._index.rows(
            "SELECT id FROM article WHERE n NOT IN (SELECT n FROM mark WHERE read)"
        )
        return frozenset(row[0] for row in rows)

    def all_tags(self) -> list[tuple[str, int]]:
        """Return every tag with how many articles have it, in order of name."""
        rows = self._index.rows(
            "SELECT tag, count(DISTINCT n) FROM (SELECT n, key, tag FROM file_tag WHERE NOT EXISTS"
            " (SELECT 1 FROM own_tag WHERE own_tag.n = file_tag.n AND own_tag.key = file_tag.key)"
            " UNION ALL SELECT n, key, tag FROM own_tag WHERE present) GROUP BY key ORDER BY key"
        )
        return [(tag, count) for tag, count in rows]

    def changes(self, limit: int = 100) -> list[tuple[str, str]]:
        """Return what can be taken back, the last first: when, and what undoing it means."""
        rows = self._state.rows(
            "SELECT at, label FROM change WHERE NOT undone ORDER BY seq DESC LIMIT ?", (limit,)
        )
        return [(at, label.replace("{}", "what was added is")) for at, label in rows]

    # Changes

    def set_read(self, ids: Ids, *, read: bool) -> None:
        """Mark articles as read or unread.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        entries = [entry for entry in self._entries_of(ids) if entry.read != read]
        value = moment() if read else None
        back = "unread" if read else "read"
        self._mark(entries, {"read_at": value}, lambda name, be: f"{name} {be} {back} again")

    def set_starred(self, ids: Ids, *, starred: bool) -> None:
        """Give articles a star or take it.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        entries = [entry for entry in self._entries_of(ids) if entry.starred != starred]
        value = moment() if starred else None
        tail = "has no star again" if starred else "has its star again"
        many = tail.replace("has its star", "have their stars").replace("has no", "have no")
        self._mark(
            entries,
            {"starred_at": value},
            lambda name, be: f"{name} {tail if be == 'is' else many}",
        )

    def set_published(self, ids: Ids, day: date | None) -> None:
        """Set the day of publication; None: what the file says.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        value = day.isoformat() if day else None
        self._mark(
            self._entries_of(ids),
            {"published": value},
            lambda name, be: (
                f"{name} {'has its' if be == 'is' else 'have their'} former date again"
            ),
        )

    def set_tags(self, ids: Ids, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Add tags and take tags off, those that the file states among them.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        added = tuple(filter(None, (" ".join(tag.split()) for tag in add)))
        dropped = {" ".join(tag.split()).casefold() for tag in remove}
        entries = self._entries_of(ids)
        edits: list[Edit] = []
        for entry in entries:
            edits += self._tag_edits(entry, added, dropped)
        if edits:
            known = {edit.key[0] for edit in edits}
            entries = [entry for entry in entries if entry.id in known]
            label = (
                f"{_name(entries)} {'has' if len(entries) == 1 else 'have'} the former tags again"
            )
            self.change_marks(label, edits)

    def _tag_edits(self, entry: Entry, added: Sequence[str], dropped: set[str]) -> list[Edit]:
        from reader.library.state.change import Edit

        own = {
            tag.casefold(): (tag, present)
            for tag, present in self._state.rows(
                "SELECT tag, present FROM tag WHERE article = ?", (entry.id,)
            )
        }
        there = {tag.casefold(): tag for tag in entry.metadata.tags}
        edits = []
        for tag in added:
            key = tag.casefold()
            if key in there or key in dropped:
                continue
            name, present = own.get(key, (tag, 1))
            # A tag of the file that was taken off comes back by forgetting that it was.
            edits.append(Edit("tag", (entry.id, name), {"present": 1} if present else None))
        for key in dropped & there.keys():
            name, present = own.get(key, (there[key], 0))
            edits.append(Edit("tag", (entry.id, name), None if present else {"present": 0}))
        return edits

    def remove(self, ids: Ids) -> tuple[str, ...]:
        """Take articles out of the library.

        A file that Reader wrote goes to its trash. A file of the user's stays where it is, and is
        not listed any more. ``undo`` brings both back.

        Returns:
            What is to be said about it, one plain sentence each.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        from reader.library.state.change import Edit, Move
        from reader.services.file_transactions import carry_out, trash_key

        entries = self._entries_of(ids)
        moves, said = [], []
        for entry in entries:
            if entry.path is not None and self._wrote(entry):
                moves.append(Move(path_key(entry.path), trash_key(self._trash, entry.path)))
            else:
                said.append(
                    f"{entry.path}: your own file stays where it is, and is not listed any more"
                )
        edits = [Edit("article", (entry.id,), {"removed_at": moment()}) for entry in entries]
        if edits:
            be = "is" if len(entries) == 1 else "are"
            label = f"{_name(entries)} {be} in the library again"
            change = self.change_marks(label, edits, moves)
            if change is not None and moves:
                said += carry_out(self._state, change)
            self._take_in(moves)
        return tuple(said)

    def _wrote(self, entry: Entry) -> bool:
        """Say whether the file of an article was written by Reader and is still as it was."""
        row = self._state.row("article", (entry.id,))
        hash_now = self._index.rows("SELECT hash FROM article WHERE id = ?", (entry.id,))
        return bool(row and row["stored"] and hash_now and row["hash"] == hash_now[0][0])

    def _mark(
        self,
        entries: list[Entry],
        row: dict[str, str | int | None],
        label: Callable[[str, str], str],
    ) -> None:
        from reader.library.state.change import Edit

        if entries:
            edits = [Edit("article", (entry.id,), row) for entry in entries]
            self.change_marks(label(_name(entries), "is" if len(entries) == 1 else "are"), edits)

    def change_marks(
        self,
        label: str,
        edits: Sequence[Edit],
        moves: Sequence[Move] = (),
    ) -> Change | None:
        """Set rows about articles, and note where these are; one step for ``undo``.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        where = [self._where(key) for key in dict.fromkeys(edit.key[0] for edit in edits)]
        change = self._state.change(
            label, [*edits, *filter(None, where)], moves, to_finish=bool(moves)
        )
        self.marks_changed()
        return change

    def _where(self, article_id: str) -> Edit | None:
        """Note where an article with marks is, so that it keeps them when its file is moved."""
        from reader.library.state.change import Edit

        rows = self._index.rows("SELECT path, hash FROM article WHERE id = ?", (article_id,))
        if not rows:
            return None
        return Edit("article", (article_id,), {"path": rows[0][0], "hash": rows[0][1]})

    def _entries_of(self, ids: Ids) -> list[Entry]:
        listed = [ids] if isinstance(ids, str) else list(dict.fromkeys(ids))
        found = []
        for article_id in listed:
            entry = self.entry(article_id)
            if entry is None:
                raise SourceNotFoundError(
                    f"{article_id}: there is no such article: `reader list` shows what is stored"
                )
            found.append(entry)
        return found

    def undo(self) -> str | None:
        """Take the last change back, whoever made it, and say which in words; None for nothing.

        Raises:
            StoreError: If it cannot be kept.
        """
        first = self._state.last_change()
        if first is None:
            return None
        from reader.services.file_transactions import take_back

        changes = self._state.together(first)
        back = take_back(self._state, changes) if changes else []
        self.marks_changed()
        self._take_in(back)
        steps = (step for change in changes for step in change.steps)
        return change_label(first, [s.edit.key[0] for s in steps if s.edit.table == "article"])

    def _take_in(self, moves: Sequence[Move]) -> None:
        from reader.library.index.update import update_files

        paths = [path_of(key) for move in moves for key in (move.source, move.target)]
        own = [path for path in paths if self._trash not in path.parents]
        if own:
            # A fault is mended by the next look at the files.
            with suppress(sqlite3.Error):
                update_files(self._index, self._state, own)
            self.changed()

    # Places

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        return self._state.position(article_id)

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped.

        Raises:
            StoreError: If it cannot be kept.
        """
        from reader.library.state.change import Edit

        place = Edit("article", (article_id,), {"position": offset})
        self._state.note([place, *filter(None, [self._where(article_id)])])

    def opened(self, article_id: str) -> tuple[tuple[int, int], ...]:
        """Return the hidden lines that the user opened, each as start and end."""
        kept = self._state.opened(article_id)
        pairs = (pair.partition("-") for pair in kept.split())
        return tuple((int(start), int(end)) for start, _, end in pairs)

    def set_opened(self, article_id: str, spans: Iterable[tuple[int, int]]) -> None:
        """Keep which hidden lines the user opened.

        Raises:
            StoreError: If it cannot be kept.
        """
        from reader.library.state.change import Edit

        opened = " ".join(f"{start}-{end}" for start, end in spans)
        edit = Edit("article", (article_id,), {"opened": opened or None})
        self._state.note([edit, *filter(None, [self._where(article_id)])])


def change_label(change: Change, ids: Sequence[str]) -> str:
    """Return what undoing a change meant, in words."""
    several = len(dict.fromkeys(ids))
    subject = f"{several} articles are" if several != 1 else f"{ids[0]} is"
    return change.label.replace("{}", subject)


def _name(entries: Sequence[Entry]) -> str:
    """Return what to call these articles in a sentence."""
    if len(entries) == 1:
        return f"“{entries[0].metadata.title}”"
    return f"{len(entries)} articles"
