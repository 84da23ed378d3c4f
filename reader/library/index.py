"""Rows of the list kept for speed. The file can be deleted at any time, and nothing is lost.

A row is good as long as its file has the same size and the same time of change. What was changed a
moment ago is not kept: it may change again without either being different.
"""

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping
from datetime import date
from os import stat_result
from pathlib import Path

from reader.library.database import ForeignDatabaseError, connect
from reader.library.entry import Entry
from reader.text.article import Metadata

_VERSION = 1
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS entry (path TEXT PRIMARY KEY, changed INTEGER NOT NULL,"
    " size INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;"
)
_MOMENT = 2 * 10**9
"""Nanoseconds; file systems tell times apart that are farther from each other than this."""
_FEW = 100
"""Up to so many paths are looked up one by one."""


class Index:
    """Entries by path. Any fault in it costs time and nothing else."""

    def __init__(self, path: Path | None) -> None:
        """Make an index.

        Args:
            path: Its file, made when there is something to keep; None for one that keeps nothing.
        """
        self._path = path
        self._known: dict[str, tuple[int, int, str]] = {}
        self._fresh: dict[str, tuple[int, int, str]] = {}

    def load(self, paths: Iterable[Path]) -> None:
        """Read the rows of these files."""
        if self._path is None or not self._path.exists():
            return
        wanted = [str(path) for path in paths]
        try:
            connection = connect(self._path, schema=_SCHEMA, version=_VERSION)
        except (sqlite3.Error, OSError, ForeignDatabaseError):
            self._path.unlink(missing_ok=True)
            return
        try:
            self._known = {
                path: (changed, size, row) for path, changed, size, row in _rows(connection, wanted)
            }
        except sqlite3.Error:
            self._known = {}
        finally:
            connection.close()

    def get(self, path: Path, status: stat_result) -> Entry | None:
        """Return the entry of a file, if it has not changed since."""
        known = self._known.get(str(path))
        if known is None or known[:2] != (status.st_mtime_ns, status.st_size):
            return None
        try:
            return _entry(path, json.loads(known[2]))
        except (ValueError, TypeError, KeyError):
            return None

    def put(self, path: Path, status: stat_result, entry: Entry) -> None:
        """Note the entry of a file; ``save`` keeps it."""
        if time.time_ns() - status.st_mtime_ns > _MOMENT:
            row = json.dumps(_row(entry), ensure_ascii=True)
            self._fresh[str(path)] = status.st_mtime_ns, status.st_size, row

    def save(self) -> None:
        """Keep what was noted."""
        if self._path is None or not self._fresh:
            return
        try:
            connection = connect(self._path, schema=_SCHEMA, version=_VERSION)
            try:
                with connection:
                    connection.executemany(
                        "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)",
                        ((path, *values) for path, values in self._fresh.items()),
                    )
            finally:
                connection.close()
        except (sqlite3.Error, OSError, ForeignDatabaseError, UnicodeError):
            return  # locked, full or not writable: the files are read again next time


def _rows(connection: sqlite3.Connection, wanted: list[str]) -> Iterable[tuple[str, int, int, str]]:
    if len(wanted) > _FEW:
        return connection.execute("SELECT path, changed, size, row FROM entry").fetchall()
    one = "SELECT path, changed, size, row FROM entry WHERE path = ?"
    return [row for path in wanted for row in connection.execute(one, (path,))]


def _row(entry: Entry) -> dict[str, object]:
    about = entry.metadata
    return {
        "id": entry.id,
        "words": entry.words,
        "minutes": entry.minutes,
        "notes": entry.notes,
        "title": about.title,
        "author": about.author,
        "published": about.published.isoformat() if about.published else None,
        "source": about.source,
        "site": about.site,
        "language": about.language,
        "tags": about.tags,
    }


def _entry(path: Path, row: Mapping[str, object]) -> Entry:
    published = row["published"]
    about = Metadata(
        title=str(row["title"]),
        author=str(row["author"]),
        published=date.fromisoformat(published) if isinstance(published, str) else None,
        source=str(row["source"]),
        site=str(row["site"]),
        language=row["language"] if isinstance(row["language"], str) else None,
        tags=_texts(row["tags"]),
    )
    words, minutes = row["words"], row["minutes"]
    if not (isinstance(words, int) and isinstance(minutes, int)):
        raise TypeError("no number")
    return Entry(str(row["id"]), path, about, words, minutes, _texts(row["notes"]))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
