"""The open file of the state: read from several threads, written by several programs at once."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.errors import StoreError
from reader.library.database import ForeignDatabaseError, connect, transaction, why
from reader.library.state.schema import MIGRATIONS, SCHEMA, STATE_VERSION


class StateFile:
    """A database with the tables of the state, in a file or in memory."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        """Take over an open database.

        Args:
            connection: The database.
            name: The name by which errors refer to it.
        """
        self.connection = connection
        """The database."""
        self.lock = threading.RLock()
        """Held while one thread uses it."""
        self._name = name

    def __del__(self) -> None:
        """Close the file when nothing uses it any longer."""
        self.close()

    def close(self) -> None:
        """Close the file; all changes are already in it."""
        self.connection.close()

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query.

        Raises:
            StoreError: If the state cannot be read.
        """
        try:
            with self.lock:
                return self.connection.execute(query, values).fetchall()
        except UnicodeEncodeError:
            return []  # no name holds a lone surrogate
        except sqlite3.Error as error:
            raise StoreError(
                f"{self._name} cannot be read ({error}): run `reader doctor`"
            ) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Commit everything inside together, or nothing.

        Raises:
            StoreError: If it cannot be written.
        """
        try:
            with self.lock, transaction(self.connection):
                yield self.connection
        except sqlite3.Error as error:
            raise StoreError(f"{self._name} cannot be written: {why(error)}") from error
        except UnicodeEncodeError as error:
            raise StoreError(
                "the text is not valid Unicode (a lone surrogate): write it as UTF-8"
            ) from error


def memory_file() -> StateFile:
    """Return a state that is kept in memory only."""
    return StateFile(connect(None, schema=SCHEMA, version=STATE_VERSION), "the state")


def stored_file(path: Path) -> StateFile:
    """Open the state in a file, or create it.

    Raises:
        StoreError: If it is damaged, newer than this program, or cannot be written.
    """
    try:
        # Without a backup, an empty file has just not been used yet.
        if path.is_file() and not path.stat().st_size and _has_backup(path):
            raise sqlite3.DatabaseError("the file is empty")
        connection = connect(
            path, schema=SCHEMA, version=STATE_VERSION, migrations=MIGRATIONS, durable=True
        )
    except ForeignDatabaseError as error:
        raise StoreError(
            f"{path} cannot be used, {error}: install the latest Reader, or move the file away"
        ) from error
    except (sqlite3.Error, OSError) as error:
        raise StoreError(
            f"{path} cannot be opened, so nothing you do is saved: {why(error)}"
        ) from error
    return StateFile(connection, str(path))


def _has_backup(path: Path) -> bool:
    return any(path.parent.glob(f"{path.stem}-????????.db"))
