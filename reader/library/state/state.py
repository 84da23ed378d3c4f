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
from reader.library.database import ForeignDatabaseError, connect, transaction, why
from reader.library.state.schema import COLUMNS, KEYS, MIGRATIONS, SCHEMA, STATE_VERSION

if TYPE_CHECKING:
    from reader.library.state.change import Change, Edit, Move, Row, Step, Value

KEPT_CHANGES = 10_000
"""How many changes can be taken back."""

_BEGUN = "begun "
"""Begins the names under which is noted what a program is about to finish."""


class State:
    """The rows of the state, each change in one transaction with what takes it back.

    It may be used from several threads, and its file by several programs at once.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._lock = threading.RLock()
        self._name = name

    @property
    def is_saved(self) -> bool:
        """Whether what is changed outlives the program."""
        return True

    def require_saved(self) -> None:
        """Make sure that what is changed from now on outlives the program.

        Raises:
            StoreError: If it does not; it says why.
        """

    def close(self) -> None:
        """Close the file; what was changed is in it already."""
        self._connection.close()

    def __del__(self) -> None:
        """Close the file when nobody holds this any more."""
        # Not there when the file could not be opened.
        if hasattr(self, "_connection"):
            self.close()

    # What articles have

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        rows = self.rows("SELECT position FROM article WHERE id = ?", (article_id,))
        return int(rows[0][0]) if rows else 0

    def opened(self, article_id: str) -> str:
        """Return what was kept about the hidden lines that the user opened."""
        rows = self.rows("SELECT opened FROM article WHERE id = ?", (article_id,))
        return str(rows[0][0] or "") if rows else ""

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
        self,
        label: str,
        edits: Iterable[Edit],
        moves: Sequence[Move] = (),
        group: str = "",
        *,
        to_finish: bool = False,
    ) -> Change | None:
        """Set rows, all or none, and note how to take it back.

        Args:
            label: What taking it back means, in words.
            edits: What the rows are to hold.
            moves: The files that go with it.
            group: Changes of one group are taken back together.
            to_finish: Whether its files are still to be moved; ``finished`` says that they are.

        Returns:
            The change, or None when everything was so already.

        Raises:
            StoreError: If it cannot be kept; then nothing of it is.
        """
        from reader.library.state.change import Change, pack

        with self._writing():
            steps = tuple(filter(None, (self._apply(edit) for edit in edits)))
            if not steps and not moves:
                return None
            seq = self._log(label, pack(steps, tuple(moves), group), undone=False)
            if to_finish:
                self._begin(seq, "change")
            return Change(seq, label, steps, tuple(moves), group)

    def last_change(self) -> Change | None:
        """Return the last change that was not taken back."""
        from reader.library.state.change import unpack

        rows = self.rows(
            "SELECT seq, label, edits FROM change WHERE NOT undone ORDER BY seq DESC LIMIT 1"
        )
        return unpack(*rows[0]) if rows else None

    def change_of(self, seq: int) -> Change | None:
        """Return the change of this number, if it is still known."""
        from reader.library.state.change import unpack

        rows = self.rows("SELECT seq, label, edits FROM change WHERE seq = ?", (seq,))
        return unpack(*rows[0]) if rows else None

    def together(self, change: Change) -> list[Change]:
        """Return what is to be taken back with a change and is not yet, the last first."""
        from reader.library.state.change import unpack

        known, value = ("seq = ?", change.seq), f'%"group":"{change.group}"}}'
        where, wanted = ("edits LIKE ?", value) if change.group else known
        rows = self.rows(
            f"SELECT seq, label, edits FROM change WHERE NOT undone AND {where} ORDER BY seq DESC",  # noqa: S608
            (wanted,),
        )
        return [unpack(*row) for row in rows]

    # What was begun, so that a start after a stop goes on with it

    def begin_taking_back(self, seq: int) -> None:
        """Note that a change and what goes with it are being taken back.

        Raises:
            StoreError: If it cannot be kept.
        """
        with self._writing():
            self._begin(seq, "undo")

    def finished(self, seq: int) -> None:
        """Note that nothing is left to do for a change.

        Raises:
            StoreError: If it cannot be kept.
        """
        with self._writing():
            self._connection.execute("DELETE FROM meta WHERE key = ?", (f"{_BEGUN}{seq}",))

    def unfinished(self) -> list[tuple[int, bool]]:
        """Return what was begun: the number of each change, and whether it was being taken back."""
        rows = self.rows(
            "SELECT key, value FROM meta WHERE key BETWEEN ? AND ?", (_BEGUN, _BEGUN + "\U0010ffff")
        )
        return [(int(key.removeprefix(_BEGUN)), value == "undo") for key, value in rows]

    def _begin(self, seq: int, what: str) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"{_BEGUN}{seq}", what)
        )

    def take_back(self, change: Change) -> bool:
        """Set the rows of a change to what they held before it.

        A row that somebody changed since is left as it is.

        Returns:
            Whether it was taken back now; False when another program has done so already.

        Raises:
            StoreError: If it cannot be kept; then nothing of it is.
        """
        from reader.library.state.change import pack

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
        """Return the articles that changed after this number; None when that is not known.

        It is forgotten, or the number is one that this state has not come to: it is older than
        the one that gave the number.
        """
        from reader.library.state.change import unpack

        oldest, newest = self.rows(
            "SELECT coalesce(min(seq), 1), coalesce(max(seq), 0) FROM change"
        )[0]
        if oldest > seq + 1 or seq > newest:
            return None
        rows = self.rows("SELECT seq, label, edits FROM change WHERE seq > ?", (seq,))
        return frozenset(each for row in rows for each in unpack(*row).articles())

    def version(self) -> int:
        """Return a number that changes whenever another program has changed something."""
        return int(self.rows("PRAGMA data_version")[0][0])

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
        from reader.library.state.change import Step

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
            (*edit.key, *map(_value, columns, (edit.row or {}).values())),
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
            (now_iso(), label, edits, undone),
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
            raise StoreError(f"{self._name}: cannot be kept: {why(error)}") from error
        except UnicodeEncodeError as error:
            raise StoreError("half a character cannot be kept: write it as UTF-8") from error


class MemoryState(State):
    """State that ends with the program, for articles that are opened and not stored."""

    def __init__(self, *, reason: str = "these articles are not stored: nothing is kept") -> None:
        """Begin with nothing.

        Args:
            reason: Why it ends with the program, in a sentence.
        """
        super().__init__(connect(None, schema=SCHEMA, version=STATE_VERSION), "the state")
        self._reason = reason

    @property
    def is_saved(self) -> bool:
        """Whether what is changed outlives the program: it does not."""
        return False

    def require_saved(self) -> None:
        """Refuse.

        Raises:
            StoreError: Always; it says why nothing is kept.
        """
        raise StoreError(self._reason)


class StoredState(State):
    """State in a SQLite file that several programs may use at once."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Raises:
            StoreError: If it is damaged, newer than this program, or cannot be written.
        """
        try:
            # Where nothing was kept before, an empty file is only one that has not been begun.
            if path.is_file() and not path.stat().st_size and _has_backup(path):
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
            raise StoreError(f"{path}: what you do cannot be kept: {why(error)}") from error
        super().__init__(connection, str(path))


def _has_backup(path: Path) -> bool:
    return any(path.parent.glob(f"{path.stem}-????????.db"))


def _value(column: str, value: Value) -> Value:
    """Return what a column is to hold; an article with which nothing was done is read from 0 on."""
    return 0 if column == "position" and value is None else value


def _where(table: str) -> str:
    return " AND ".join(f"{key} = ?" for key in KEYS[table])


def now_iso() -> str:
    """Return the time now, as the state keeps times."""
    return datetime.now(UTC).isoformat(timespec="seconds")
