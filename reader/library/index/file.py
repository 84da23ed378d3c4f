"""The file of the index: it can be deleted at any time, and is rebuilt if it is damaged."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.errors import StoreError
from reader.library.database import (
    ForeignDatabaseError,
    busy,
    connect,
    damaged,
    make_room,
    transaction,
    unusable,
    why,
)
from reader.library.index.schema import INDEX_VERSION, MIRROR, OWN_MIRROR, SCHEMA

MOST_VALUES = 500
"""The most values in one statement."""


class IndexFile:
    """A database with the tables of the index, in a file or in memory.

    Several threads and several programs may use it at once. Only a damaged file is renamed and
    replaced by a new one, and ``faults`` says so.
    """

    def __init__(self, path: Path | None, *, own_state: bool = False) -> None:
        """Open the file, or create it.

        Args:
            path: The file; None for a database in memory.
            own_state: Whether the state of the articles belongs to this program alone.
        """
        self.path = path
        """The file; None if there is none, or none could be created."""
        self.version = 0
        """Increases when rows may have changed."""
        self.faults: list[str] = []
        """What was wrong with the file, one plain sentence each."""
        self.renewed = False
        """Whether it was replaced while it was open, and the files were not scanned since then."""
        self.own_state = own_state
        """Whether the state of the articles belongs to this program alone."""
        self._lock = threading.RLock()
        self._closed = False
        self._file: tuple[int, int] | None = None
        self.connection = self._open()
        """The database; it changes when the file is replaced."""

    def __del__(self) -> None:
        """Close the file when nothing uses it any longer."""
        if hasattr(self, "connection"):
            self.connection.close()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._closed = True
            self.connection.close()

    @property
    def detached(self) -> bool:
        """Whether the file was deleted or replaced while it was open."""
        return self.path is not None and not self.own_state and self._file != _file(self.path)

    def adopt(self, other: "IndexFile") -> None:
        """Continue with the database of another connection, which was filled a moment ago.

        A file that is opened by its path may be one that a third program has just begun.

        Args:
            other: The connection; it is closed afterwards.
        """
        with self._lock:
            self.connection.close()
            if not self._closed:
                self.path = other.path
                self._file = other._file  # noqa: SLF001 - of this class
                self.connection, other.connection = other.connection, self.connection
        other.close()
        self.changed()

    def clear(self) -> None:
        """Start with an empty index; the next scan fills it from the files.

        If the file is in use and cannot be removed, as on Windows, it stays as it is.
        """
        with self._lock:
            self.connection.close()
            if self.path is not None:
                with suppress(PermissionError):
                    for tail in ("", "-wal", "-shm"):
                        self.path.with_name(self.path.name + tail).unlink(missing_ok=True)
            self.connection = self._open()

    def changed(self) -> None:
        """Record that rows may have changed."""
        self.version += 1

    def written(self) -> tuple[object, ...]:
        """Return a value that changes whenever this program or another has written to the file."""
        with self._lock:
            if self._closed:
                return ()
            versions = self.rows("PRAGMA data_version")
            return (self.connection, versions, self.connection.total_changes)

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query; none when the file is damaged, locked or closed.

        Raises:
            StoreError: If the disk cannot be read or written.
            sqlite3.Error: If the query is wrong, which is a bug of the program.
        """
        with self._lock:
            if self._closed:
                return []  # asked by a thread that has not ended yet
            try:
                return self.connection.execute(query, values).fetchall()
            except UnicodeEncodeError:
                return []  # a lone surrogate occurs nowhere
            except sqlite3.Error as error:
                self._continue_after(error, query)
                return []

    def rows_in(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Return the rows of a query whose last column is one of some values, however many."""
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(values), MOST_VALUES):
            part = values[start : start + MOST_VALUES]
            found += self.rows(f"{query} IN ({','.join('?' * len(part))})", part)
        return found

    def _continue_after(self, error: sqlite3.Error, query: str) -> None:
        """Continue without the rows after an error of the file; raise a bug of the program."""
        if damaged(error) or self._lost_tables(error):
            self.begin_again(error)
        elif unusable(error):
            raise StoreError(f"{self.path}: the index cannot be read: {why(error)}") from error
        elif not (busy(error) or _interrupted(error)):
            error.add_note(f"in the index {self.path}: {query}")
            raise error

    def _lost_tables(self, error: sqlite3.Error) -> bool:
        """Return whether another program emptied the file while it was open."""
        if not str(error).startswith("no such table"):
            return False
        try:
            query = "SELECT count(*) FROM sqlite_master WHERE name IN ('article', 'meta')"
            found = self.connection.execute(query).fetchone()
        except sqlite3.Error as other:
            return damaged(other)
        return bool(found[0] < 2)

    def number(self, query: str, values: Sequence[object] = ()) -> int:
        """Return the single number that a query gives; 0 if it gives none."""
        rows = self.rows(query, values)
        return int(rows[0][0] or 0) if rows else 0

    def numbers(self, query: str, values: Sequence[object] = ()) -> list[int]:
        """Return the numbers of articles for the part of a query that follows FROM."""
        return self.packed_numbers(f"SELECT article.n AS n FROM {query}", values)  # noqa: S608

    def packed_numbers(self, query: str, values: Sequence[object] = ()) -> list[int]:
        """Return the numbers that a query gives in its column ``n``.

        They come as one text, because a hundred thousand rows of one number take three times as
        long.
        """
        import json

        rows = self.rows(f"SELECT json_group_array(n) FROM ({query})", values)  # noqa: S608
        found: list[int] = json.loads(rows[0][0]) if rows else []
        return found

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Commit everything inside together, or nothing.

        Raises:
            sqlite3.Error: If the file is locked, full, or proves to be damaged; a damaged file was
            replaced, and ``faults`` says so.
        """
        with self._lock:
            try:
                with transaction(self.connection):
                    yield self.connection
            except sqlite3.Error as error:
                if damaged(error) or self._lost_tables(error):
                    self.begin_again(error)
                raise

    def begin_again(self, error: sqlite3.Error) -> None:
        """Rename a damaged file and create a new one, unless another program has done so."""
        with self._lock:
            replaced = self.detached
            self.connection.close()
            if self.path is not None and not replaced and not self._set_aside(self.path, error):
                self.path = None
            self.connection = self._open()
            self.renewed = True

    def _open(self) -> sqlite3.Connection:
        for _ in range(2):
            if self.path is None:
                break
            try:
                opened = connect(self.path, schema=(*SCHEMA, *MIRROR), version=INDEX_VERSION)
                self._file = _file(self.path)
                return self._with_own_state(opened)
            except OSError:
                break
            except ForeignDatabaseError as error:
                if not make_room(self.path, error):
                    break
            except sqlite3.Error as error:
                if not damaged(error) or not self._set_aside(self.path, error):
                    break
        self.path = None
        in_memory = connect(None, schema=(*SCHEMA, *MIRROR), version=INDEX_VERSION)
        return self._with_own_state(in_memory)

    def _with_own_state(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        if self.own_state:
            for statement in OWN_MIRROR:
                connection.execute(statement)
        return connection

    def _set_aside(self, path: Path, error: sqlite3.Error) -> bool:
        self.faults.append(
            f"{path}: the index was damaged ({error}): it was renamed to .bad and is being rebuilt"
        )
        return make_room(path, error)


def _file(path: Path) -> tuple[int, int] | None:
    """Return the identity of a file, which a later file of the same name does not share."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _interrupted(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_INTERRUPT
