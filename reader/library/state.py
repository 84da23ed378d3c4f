"""What the user did with each article: small, precious, never in the articles' own files."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import StoreError
from reader.library.database import ForeignDatabaseError, busy, connect, transaction
from reader.library.state_schema import COLUMNS, KEYS, MIGRATIONS, SCHEMA, STATE_VERSION

if TYPE_CHECKING:
    from reader.library.change import Change, Edit, Move, Row, Step

KEPT_CHANGES = 10_000
"""How many changes can be taken back."""


class State:
    """The rows of the state, each change in one transaction with what takes it back.

    It may be used from several threads, and its file by several programs at once.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._lock = threading.RLock()
        self._name = name

    def close(self) -> None:
        """Close the file; what was changed is in it already."""
        self._connection.close()

    def __del__(self) -> None:
        """Close the file when nobody holds this any more."""
        # Not there when the file could not be opened.
        if hasattr(self, "_connection"):
            self.close()

    # What articles have

    def read_ids(self) -> frozenset[str]:
        """Return the ids of the articles marked as read."""
        rows = self.rows("SELECT id FROM article WHERE read_at IS NOT NULL")
        return frozenset(row[0] for row in rows)

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        rows = self.rows("SELECT position FROM article WHERE id = ?", (article_id,))
        return int(rows[0][0]) if rows else 0

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped.

        Raises:
            StoreError: If it cannot be kept.
        """
        self._set_column(article_id, "position", offset)

    def opened(self, article_id: str) -> str:
        """Return what was kept about the hidden lines that the user opened."""
        rows = self.rows("SELECT opened FROM article WHERE id = ?", (article_id,))
        return str(rows[0][0] or "") if rows else ""

    def set_opened(self, article_id: str, opened: str) -> None:
        """Keep which hidden lines the user opened.

        Raises:
            StoreError: If it cannot be kept.
        """
        self._set_column(article_id, "opened", opened)

    def set_read(self, article_id: str, *, read: bool) -> None:
        """Mark an article as read or unread.

        Raises:
            StoreError: If it cannot be kept.
        """
        from reader.library.change import Edit

        edit = Edit("article", (article_id,), {"read_at": moment() if read else None})
        self.change("mark", [edit])

    def _set_column(self, article_id: str, column: str, value: str | int) -> None:
        with self._writing():
            self._connection.execute(
                f"INSERT INTO article (id, {column}) VALUES (?, ?)"  # noqa: S608 - our own names
                f" ON CONFLICT (id) DO UPDATE SET {column} = excluded.{column}",
                (article_id, value),
            )

    # Any table

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query.

        Raises:
            StoreError: If the state cannot be read.
        """
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except UnicodeEncodeError:
            return []
        except sqlite3.Error as error:
            raise StoreError(
                f"{self._name}: cannot be read ({error}): run `reader doctor`"
            ) from error

    def row(self, table: str, key: tuple[str, ...]) -> dict[str, Any] | None:
        """Return one row of a table by its key, or None."""
        columns = COLUMNS[table]
        listed = ", ".join(columns) or "1"
        found = self.rows(f"SELECT {listed} FROM {table} WHERE {_where(table)}", key)  # noqa: S608
        return dict(zip(columns, found[0], strict=False)) if found else None

    # Changes

    def change(
        self, label: str, edits: Iterable[Edit], moves: Sequence[Move] = (), group: str = ""
    ) -> Change | None:
        """Set rows, all or none, and note how to take it back.

        Args:
            label: What taking it back means, in words.
            edits: What the rows are to hold.
            moves: The files that go with it.
            group: Changes of one group are taken back together.

        Returns:
            The change, or None when everything was so already.

        Raises:
            StoreError: If it cannot be kept; then nothing of it is.
        """
        from reader.library.change import Change, pack

        with self._writing():
            steps = tuple(filter(None, (self._apply(edit) for edit in edits)))
            if not steps and not moves:
                return None
            seq = self._log(label, pack(steps, tuple(moves), group), undone=False)
            return Change(seq, label, steps, tuple(moves), group)

    def last_change(self) -> Change | None:
        """Return the last change that was not taken back."""
        from reader.library.change import unpack

        rows = self.rows(
            "SELECT seq, label, edits FROM change WHERE NOT undone ORDER BY seq DESC LIMIT 1"
        )
        return unpack(*rows[0]) if rows else None

    def take_back(self, change: Change) -> bool:
        """Set the rows of a change to what they held before it.

        A row that somebody changed since is left as it is.

        Returns:
            Whether it was taken back now; False when another program has done so already.

        Raises:
            StoreError: If it cannot be kept; then nothing of it is.
        """
        from reader.library.change import pack

        with self._writing():
            done = self._connection.execute(
                "UPDATE change SET undone = 1 WHERE seq = ? AND NOT undone", (change.seq,)
            ).rowcount
            if not done:
                return False
            back = (
                self._apply(step.back())
                for step in reversed(change.steps)
                if self._holds(step.edit)
            )
            self._log(change.label, pack(tuple(filter(None, back)), ()), undone=True)
            return True

    def seq(self) -> int:
        """Return the number of the last change, those that took one back among them."""
        return int(self.rows("SELECT coalesce(max(seq), 0) FROM change")[0][0])

    def touched_since(self, seq: int) -> frozenset[str] | None:
        """Return the articles that changed after this number; None when that is forgotten."""
        from reader.library.change import unpack

        oldest = self.rows("SELECT coalesce(min(seq), 1) FROM change")[0][0]
        if oldest > seq + 1:
            return None
        rows = self.rows("SELECT seq, label, edits FROM change WHERE seq > ?", (seq,))
        return frozenset(each for row in rows for each in unpack(*row).articles())

    def name(self) -> str:
        """Return what tells this state from every other."""
        return str(self.rows("SELECT value FROM meta WHERE key = 'name'")[0][0])

    def note(self, edits: Iterable[Edit]) -> None:
        """Set rows without a note how to take it back: what the program keeps for itself.

        Raises:
            StoreError: If it cannot be kept.
        """
        with self._writing():
            for edit in edits:
                self._apply(edit)

    def _apply(self, edit: Edit) -> Step | None:
        """Set one row; None when it is so already."""
        from reader.library.change import Step

        before = self._before(edit)
        after = edit.row
        if after is not None:
            if before == dict(after):
                return None
            self._put(edit)
        elif before is None:
            return None
        else:
            self._connection.execute(
                f"DELETE FROM {edit.table} WHERE {_where(edit.table)}",  # noqa: S608
                edit.key,
            )
        return Step(edit, before)

    def _put(self, edit: Edit) -> None:
        columns = list(edit.row or ())
        keys = KEYS[edit.table]
        sets = ", ".join(f"{column} = excluded.{column}" for column in columns)
        self._connection.execute(
            f"INSERT INTO {edit.table} ({', '.join([*keys, *columns])})"  # noqa: S608
            f" VALUES ({', '.join('?' * (len(keys) + len(columns)))})"
            f" ON CONFLICT ({', '.join(keys)}) DO " + (f"UPDATE SET {sets}" if sets else "NOTHING"),
            (*edit.key, *(edit.row or {}).values()),
        )

    def _before(self, edit: Edit) -> Row | None:
        """Return what the row holds now, in the columns that an edit sets."""
        columns = list(COLUMNS[edit.table] if edit.row is None else edit.row)
        listed = ", ".join(columns) or "1"
        row = self._connection.execute(
            f"SELECT {listed} FROM {edit.table} WHERE {_where(edit.table)}",  # noqa: S608
            edit.key,
        ).fetchone()
        if row is not None:
            return dict(zip(columns, row, strict=False))
        # An article without a row is one with which nothing was done yet.
        return dict.fromkeys(columns) if edit.table == "article" and edit.row is not None else None

    def _holds(self, edit: Edit) -> bool:
        return self._before(edit) == (None if edit.row is None else dict(edit.row))

    def _log(self, label: str, edits: str, *, undone: bool) -> int:
        cursor = self._connection.execute(
            "INSERT INTO change (at, label, edits, undone) VALUES (?, ?, ?, ?)",
            (moment(), label, edits, undone),
        )
        seq = int(cursor.lastrowid or 0)
        self._connection.execute("DELETE FROM change WHERE seq <= ?", (seq - KEPT_CHANGES,))
        return seq

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._lock, transaction(self._connection):
                yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._name}: cannot be kept: {_why(error)}") from error
        except UnicodeEncodeError as error:
            raise StoreError("half a character cannot be kept: write it as UTF-8") from error


class MemoryState(State):
    """State that ends with the program, for articles that are opened and not stored."""

    def __init__(self) -> None:
        super().__init__(connect(None, schema=SCHEMA, version=STATE_VERSION), "the state")


class StoredState(State):
    """State in a SQLite file that several programs may use at once."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Raises:
            StoreError: If it is damaged, newer than this program, or cannot be written.
        """
        try:
            if path.is_file() and not path.stat().st_size and _has_wal(path):
                raise sqlite3.DatabaseError("the file was cut to nothing")
            connection = connect(
                path,
                schema=SCHEMA,
                version=STATE_VERSION,
                migrations=MIGRATIONS,
                durable=True,
            )
        except ForeignDatabaseError as error:
            raise StoreError(
                f"{path}: cannot be used, {error}: install the newer Reader, or move the file away"
            ) from error
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{path}: what you do cannot be kept: {_why(error)}") from error
        super().__init__(connection, str(path))


def _has_wal(path: Path) -> bool:
    return any(path.parent.glob(f"{path.stem}-????????.db"))


def _why(error: Exception) -> str:
    """Say what is wrong and what to do about it."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if isinstance(error, sqlite3.Error) and busy(error):
        return "another program is writing to it: try again when that is done"
    if primary == sqlite3.SQLITE_FULL:
        return "the disk is full: make room and do it again"
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or (
        primary is None and isinstance(error, sqlite3.DatabaseError)
    ):
        return f"the file is damaged ({error}): `reader doctor` brings the last backup back"
    if isinstance(error, OSError) or primary in {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_IOERR,
    }:
        reason = getattr(error, "strerror", None) or error
        return f"{reason}: make the folder writable"
    return str(error)


def _where(table: str) -> str:
    return " AND ".join(f"{key} = ?" for key in KEYS[table])


def moment() -> str:
    """Return the time now, as the state keeps times."""
    return datetime.now(UTC).isoformat(timespec="seconds")
