"""What the user did with each article: small, valuable, never in the articles' own files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import StoreError
from reader.library.state.file import StateFile, memory_file, stored_file
from reader.library.state.schema import COLUMNS

if TYPE_CHECKING:
    import sqlite3

    from reader.library.state.change import Change, Edit, Move

KEPT_CHANGES = 10_000
"""The number of changes that can be undone."""

_AT_A_TIME = 100
"""How many changes are fetched at a time: each may be of thousands of articles."""
_UNFINISHED_PREFIX = "begun "
"""The keys under which it is recorded what a program is about to finish begin with this."""


class State:
    """The rows of the state; each change is one transaction, together with what undoes it.

    It may be used from several threads, and its file by several programs at once.
    """

    def __init__(self, file: StateFile) -> None:
        """Keep the state in a file."""
        self.file = file
        """The file."""

    @property
    def is_saved(self) -> bool:
        """Whether changes outlive the program."""
        return True

    def require_saved(self) -> None:
        """Make sure that changes from now on outlive the program.

        Raises:
            StoreError: If they do not; it says why.
        """

    def close(self) -> None:
        """Close the file; all changes are already in it."""
        self.file.close()

    # Reading

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query.

        Raises:
            StoreError: If the state cannot be read.
        """
        return self.file.rows(query, values)

    def row(self, table: str, key: tuple[str, ...]) -> dict[str, Any] | None:
        """Return one row of a table by its key, or None."""
        from reader.library.state.rows import where

        columns = COLUMNS[table]
        listed = ", ".join(columns) or "1"
        found = self.rows(f"SELECT {listed} FROM {table} WHERE {where(table)}", key)  # noqa: S608
        return dict(zip(columns, found[0], strict=False)) if found else None

    def name(self) -> str:
        """Return the identity of this state database."""
        return str(self.rows("SELECT value FROM meta WHERE key = 'name'")[0][0])

    def version(self) -> int:
        """Return a number that changes whenever another program has changed something."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def seq(self) -> int:
        """Return the number of the last change, including those that undid one."""
        return int(self.rows("SELECT coalesce(max(seq), 0) FROM change")[0][0])

    def last_change(self) -> Change | None:
        """Return the last change that was not undone."""
        found = self._changes("NOT undone ORDER BY seq DESC LIMIT 1")
        return found[0] if found else None

    def change_of(self, seq: int) -> Change | None:
        """Return the change with this number, if it is still stored."""
        found = self._changes("seq = ?", seq)
        return found[0] if found else None

    def changes_in_group(self, change: Change) -> list[Change]:
        """Return the changes still to be undone together with a change, the last first."""
        if not change.group:
            return self._changes("NOT undone AND seq = ?", change.seq)
        return self._changes(
            "NOT undone AND edits LIKE ? ORDER BY seq DESC", f'%"group":"{change.group}"}}'
        )

    def recent_changes(self) -> Iterator[tuple[str, Change]]:
        """Iterate over the changes that can be undone, the last first, each with its time."""
        from reader.library.state.change import unpack

        query = (
            "SELECT at, seq, label, edits FROM change WHERE NOT undone AND seq < ?"
            " ORDER BY seq DESC LIMIT ?"
        )
        last = self.seq() + 1
        while rows := self.rows(query, (last, _AT_A_TIME)):
            yield from ((at, unpack(*row)) for at, *row in rows)
            last = rows[-1][1]

    def touched_since(self, seq: int) -> frozenset[str] | None:
        """Return the articles that changed after this number; None if that is not known.

        Either the changes are no longer stored, or this state has not reached the number: it is
        older than the one that gave it.
        """
        oldest, newest = self.rows(
            "SELECT coalesce(min(seq), 1), coalesce(max(seq), 0) FROM change"
        )[0]
        if oldest > seq + 1 or seq > newest:
            return None
        changes = self._changes("seq > ?", seq)
        return frozenset(each for change in changes for each in change.articles())

    def _changes(self, condition: str, *values: object) -> list[Change]:
        from reader.library.state.change import unpack

        rows = self.rows(f"SELECT seq, label, edits FROM change WHERE {condition}", values)  # noqa: S608
        return [unpack(*row) for row in rows]

    # Changing

    def change(
        self,
        label: str,
        edits: Iterable[Edit],
        moves: Sequence[Move] = (),
        group: str = "",
        *,
        to_finish: bool = False,
    ) -> Change | None:
        """Set rows, all or none, and record how to undo it.

        Args:
            label: A description of the change, in words.
            edits: The new content of the rows.
            moves: The files that are moved with it.
            group: Changes of one group are undone together.
            to_finish: Whether its files are still to be moved; ``finished`` records that they were.

        Returns:
            The change, or None if nothing changed.

        Raises:
            StoreError: If it cannot be written; then nothing is changed.
        """
        from reader.library.state.change import Change, pack
        from reader.library.state.rows import apply

        with self.file.writing() as connection:
            steps = tuple(filter(None, (apply(connection, edit) for edit in edits)))
            if not steps and not moves:
                return None
            seq = _log(connection, label, pack(steps, tuple(moves), group), undone=False)
            if to_finish:
                _begin(connection, seq, "change")
            return Change(seq, label, steps, tuple(moves), group)

    def undo(self, change: Change) -> bool:
        """Set the rows of a change to their previous values.

        A row that was changed since then is left as it is.

        Returns:
            Whether it was undone now; False if another program has already done so.

        Raises:
            StoreError: If it cannot be written; then nothing is changed.
        """
        from reader.library.state.change import pack
        from reader.library.state.rows import apply, holds

        with self.file.writing() as connection:
            done = connection.execute(
                "UPDATE change SET undone = 1 WHERE seq = ? AND NOT undone", (change.seq,)
            ).rowcount
            if not done:
                return False
            back = (
                apply(connection, step.back())
                for step in reversed(change.steps)
                if holds(connection, step.edit)
            )
            _log(connection, change.label, pack(tuple(filter(None, back)), ()), undone=True)
            return True

    def note(self, edits: Iterable[Edit]) -> None:
        """Set rows without a way to undo it: what the program records for itself.

        Raises:
            StoreError: If it cannot be written.
        """
        from reader.library.state.rows import apply

        with self.file.writing() as connection:
            for edit in edits:
                apply(connection, edit)

    # Unfinished work, so that the next start after a crash finishes it

    def begin_undo(self, seq: int) -> None:
        """Record that a change and everything that belongs to it are being undone.

        Raises:
            StoreError: If it cannot be written.
        """
        with self.file.writing() as connection:
            _begin(connection, seq, "undo")

    def finished(self, seq: int) -> None:
        """Record that nothing is left to do for a change.

        Raises:
            StoreError: If it cannot be written.
        """
        with self.file.writing() as connection:
            connection.execute("DELETE FROM meta WHERE key = ?", (f"{_UNFINISHED_PREFIX}{seq}",))

    def unfinished(self) -> list[tuple[int, bool]]:
        """Return unfinished work: the number of each change, and whether it was being undone."""
        rows = self.rows(
            "SELECT key, value FROM meta WHERE key BETWEEN ? AND ?",
            (_UNFINISHED_PREFIX, _UNFINISHED_PREFIX + "\U0010ffff"),
        )
        return [(int(key.removeprefix(_UNFINISHED_PREFIX)), value == "undo") for key, value in rows]


class MemoryState(State):
    """State that is lost when the program ends, for articles that are opened but not stored."""

    def __init__(
        self,
        *,
        reason: str = "these articles are not in the library, so nothing is saved: add them first",
    ) -> None:
        """Begin with nothing.

        Args:
            reason: Why it is not saved, in a sentence.
        """
        super().__init__(memory_file())
        self._reason = reason

    @property
    def is_saved(self) -> bool:
        """Whether changes outlive the program: they do not."""
        return False

    def require_saved(self) -> None:
        """Refuse.

        Raises:
            StoreError: Always; it says why nothing is saved.
        """
        raise StoreError(self._reason)


class StoredState(State):
    """State in a SQLite file that several programs may use at once."""

    def __init__(self, path: Path) -> None:
        """Open the file, or create it.

        Raises:
            StoreError: If it is damaged, newer than this program, or cannot be written.
        """
        super().__init__(stored_file(path))


def _begin(connection: sqlite3.Connection, seq: int, what: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"{_UNFINISHED_PREFIX}{seq}", what)
    )


def _log(connection: sqlite3.Connection, label: str, edits: str, *, undone: bool) -> int:
    cursor = connection.execute(
        "INSERT INTO change (at, label, edits, undone) VALUES (?, ?, ?, ?)",
        (now_iso(), label, edits, undone),
    )
    seq = int(cursor.lastrowid or 0)
    connection.execute("DELETE FROM change WHERE seq <= ?", (seq - KEPT_CHANGES,))
    return seq


def now_iso() -> str:
    """Return the current time in the format of the state."""
    return datetime.now(UTC).isoformat(timespec="seconds")
