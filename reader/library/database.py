"""How Reader opens a SQLite file of its own: the same care for state and cache."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

APPLICATION_ID = 0x52656164
"""``Read`` in ASCII: tells our files from any other SQLite file."""

_WAIT_SECONDS = 5.0
_PAUSE_SECONDS = 0.02


class ForeignDatabaseError(Exception):
    """The file is a database, and not one of ours or of a newer version."""


def connect(path: Path, *, schema: str, version: int) -> sqlite3.Connection:
    """Open a database, making it first when there is none.

    Args:
        path: The file; its folder is made when it is missing.
        schema: SQL that makes the tables of an empty file.
        version: The version of that schema.

    Raises:
        sqlite3.Error: If the file is damaged, locked or cannot be written.
        OSError: If the folder cannot be made.
        ForeignDatabaseError: If it is not ours, or newer than this program.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, check_same_thread=False)
    try:
        _prepare(connection, schema, version)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, schema: str, version: int) -> None:
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    ours, found = _identity(connection)
    if not ours and not found and _is_empty(connection):
        with closing(connection.cursor()) as cursor:
            # Two programs may come here at once: the second waits, and finds the tables made.
            cursor.executescript(
                f"BEGIN IMMEDIATE; {schema} PRAGMA application_id = {APPLICATION_ID};"
                f" PRAGMA user_version = {version}; COMMIT;"
            )
        ours, found = _identity(connection)
    if ours != APPLICATION_ID:
        raise ForeignDatabaseError("it was made by another program")
    if found != version:
        raise ForeignDatabaseError(f"it has version {found}, and this program knows {version}")


def _use_wal(connection: sqlite3.Connection) -> None:
    """Turn the write-ahead log on, waiting for others that do the same.

    SQLite's own waiting does not cover this switch: it answers at once that the file is locked.
    """
    end = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _identity(connection: sqlite3.Connection) -> tuple[int, int]:
    ours = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(ours), int(version)


def _is_empty(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
