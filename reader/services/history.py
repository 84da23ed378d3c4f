"""The changes, step by step, each with its undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import StoreError
from reader.library.index.index import Index
from reader.library.index.sync import sync_state
from reader.library.path_key import path_of
from reader.library.state.state import State
from reader.services.wording import count_of

if TYPE_CHECKING:
    from reader.library.state.change import Change, Edit, Move


class History:
    """The changes that ``undo`` reverts, made by this program or by another one."""

    def __init__(self, index: Index, state: State, trash: Path) -> None:
        """Record changes of a state, and keep an index up to date with it.

        Args:
            index: Mirrors what the state says about each article.
            state: Where changes are recorded.
            trash: The folder of removed files; files in it are never listed.
        """
        self._index = index
        self._state = state
        self._trash = trash
        self._seen = -1

    def record(
        self, label: str, edits: Sequence[Edit], moves: Sequence[Move] = (), group: str = ""
    ) -> None:
        """Make a change of any kind, as one step.

        Args:
            label: A description of the change that follows “Undid:”.
            edits: The new content of the state's rows.
            moves: The files that were moved with it.
            group: Changes of one group are undone together.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        self._state.change(label, edits, moves, group)
        self.sync()

    def record_for_articles(
        self, label: str, edits: Sequence[Edit], moves: Sequence[Move] = ()
    ) -> Change | None:
        """Change rows about articles, and note where the articles are, as one step.

        Args:
            label: A description of the change that follows “Undid:”.
            edits: The new content of the rows; the first part of each key is an article's id.
            moves: The files that are still to be moved.

        Returns:
            The change, or None when everything was so already.

        Raises:
            StoreError: If it cannot be kept; then none of it is.
        """
        where = [self.place_of(key) for key in dict.fromkeys(edit.key[0] for edit in edits)]
        change = self._state.change(
            label, [*edits, *filter(None, where)], moves, to_finish=bool(moves)
        )
        self.sync()
        return change

    def place_of(self, article_id: str) -> Edit | None:
        """Return the edit that notes where an article is, so that it is known when its file moves.

        None when there is no such article.
        """
        from reader.library.state.change import Edit

        found = self._index.file_of(article_id)
        if found is None:
            return None
        path, text_hash = found
        return Edit("article", (article_id,), {"path": path, "hash": text_hash})

    def recent(self, limit: int = 100) -> list[tuple[str, str]]:
        """Return what can be undone, the latest first: when it was done, and what.

        What was stored in batches, and is undone at once, counts once.
        """
        groups: dict[str | int, tuple[str, list[Change]]] = {}
        for at, change in self._state.recent_changes():
            group = change.group or change.seq
            if group not in groups and len(groups) == limit:
                break
            groups.setdefault(group, (at, []))[1].append(change)
        return [(at, _label(changes)) for at, changes in groups.values()]

    def undo(self) -> str | None:
        """Undo the last change, including changes made by another program.

        Returns:
            A description of the change undone; None when there is nothing to undo.

        Raises:
            StoreError: If it cannot be kept.
        """
        first = self._state.last_change()
        if first is None:
            return None
        from reader.services.file_transactions import undo_changes

        changes = self._state.changes_in_group(first)
        back = undo_changes(self._state, changes) if changes else []
        self.sync()
        self.update_moved(back)
        return _label(changes or [first])

    def sync(self) -> bool:
        """Show what any program has changed since, and return whether there was anything."""
        try:
            now = self._state.seq()
            if not sync_state(self._index, self._state):
                return False
        except StoreError:
            return False
        # Another program may have mirrored them already: what counts is what was seen here.
        if now == self._seen:
            return False
        self._seen = now
        self._index.file.changed()
        return True

    def update_moved(self, moves: Sequence[Move]) -> None:
        """Bring the list up to date with files that were moved."""
        from reader.library.index.update import update_files

        paths = [path_of(key) for move in moves for key in (move.source, move.target)]
        own = [path for path in paths if self._trash not in path.parents]
        if own:
            # A fault is mended by the next look at the files.
            with suppress(sqlite3.Error):
                update_files(self._index, self._state, own)
            self._index.file.changed()


def _label(changes: Sequence[Change]) -> str:
    """Return what was done together, with the articles in the place of ``{}``."""
    steps = (step for change in changes for step in change.steps)
    ids = list(dict.fromkeys(s.edit.key[0] for s in steps if s.edit.table == "article"))
    articles = ids[0] if len(ids) == 1 else count_of(len(ids), "article")
    return changes[0].label.replace("{}", articles)
