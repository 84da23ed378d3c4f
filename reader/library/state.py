"""What the user did with each article: small, precious, never in the articles' own files."""

import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from reader.errors import StoreError
from reader.library.database import ForeignDatabaseError, connect

STATE_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY,
    read_at TEXT,
    position INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
"""


class State(Protocol):
    """What was read, and how far."""

    def read_ids(self) -> frozenset[str]:
        """Return the ids of the articles marked as read."""

    def set_read(self, article_id: str, *, read: bool) -> None:
        """Mark an article as read or unread."""

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped."""


class MemoryState:
    """State that ends with the program, for articles that are opened and not stored."""

    def __init__(self) -> None:
        self._read: set[str] = set()
        self._positions: dict[str, int] = {}

    def read_ids(self) -> frozenset[str]:
        """Return the ids of the articles marked as read."""
        return frozenset(self._read)

    def set_read(self, article_id: str, *, read: bool) -> None:
        """Mark an article as read or unread."""
        (self._read.add if read else self._read.discard)(article_id)

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        return self._positions.get(article_id, 0)

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped."""
        self._positions[article_id] = offset


class StoredState:
    """State in a SQLite file that several programs may use at once."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Raises:
            StoreError: If it is damaged, newer than this program, or cannot be written.
        """
        self._lock = threading.Lock()
        try:
            self._connection = connect(path, schema=_SCHEMA, version=STATE_VERSION)
        except ForeignDatabaseError as error:
            raise StoreError(
                f"{path}: cannot be used, {error}: install the newer Reader, or move the file away"
            ) from error
        except (sqlite3.Error, OSError) as error:
            raise StoreError(
                f"{path}: what you read and where you stopped cannot be kept ({error}): "
                "make the folder writable, or move a damaged file away"
            ) from error

    def close(self) -> None:
        """Close the file; what was marked is in it already."""
        self._connection.close()

    def __del__(self) -> None:
        """Close the file when nobody holds this any more."""
        # Not there when the file could not be opened.
        if hasattr(self, "_connection"):
            self.close()

    def read_ids(self) -> frozenset[str]:
        """Return the ids of the articles marked as read."""
        rows = self._rows("SELECT id FROM article WHERE read_at IS NOT NULL")
        return frozenset(row[0] for row in rows)

    def set_read(self, article_id: str, *, read: bool) -> None:
        """Mark an article as read or unread."""
        moment = datetime.now(UTC).isoformat(timespec="seconds") if read else None
        self._write(
            "INSERT INTO article (id, read_at) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET read_at = excluded.read_at",
            (article_id, moment),
        )

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        rows = self._rows("SELECT position FROM article WHERE id = ?", (article_id,))
        return int(rows[0][0]) if rows else 0

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped."""
        self._write(
            "INSERT INTO article (id, position) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET position = excluded.position",
            (article_id, offset),
        )

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"the state cannot be read: {error}: see its file") from error

    def _write(self, query: str, values: tuple[object, ...]) -> None:
        try:
            with self._lock, self._connection:
                self._connection.execute(query, values)
        except sqlite3.Error as error:
            raise StoreError(f"the state cannot be kept: {error}: is the disk full?") from error
