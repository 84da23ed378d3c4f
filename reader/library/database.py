"""How Reader opens a SQLite file of its own: the same care for state, index and cache."""

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

APPLICATION_ID = 0x52656164
"""``Read`` in ASCII: marks our files among SQLite files."""

MEMORY = ":memory:"
"""The name of a database that is not saved."""

_DISK_ERRORS = frozenset({
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
})  # fmt: skip
"""What SQLite reports when the cause is the disk or the permissions of the file."""
_DAMAGE = frozenset({
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_TOOBIG,
})  # fmt: skip
"""What SQLite reports when a file is damaged: lengths in it may be larger than any value."""
_WAIT_SECONDS = 5.0
_PAUSE_SECONDS = 0.02


class _Connection(sqlite3.Connection):
    """A connection that is closed when nothing uses it any longer."""

    def __del__(self) -> None:
        """Close it: Python 3.13 and later warn of a connection that was left open."""
        with suppress(sqlite3.Error):
            self.close()


class ForeignDatabaseError(Exception):
    """The file is a database of another program, or of another version."""


class OtherVersionError(ForeignDatabaseError):
    """The file is a database of another version of Reader that cannot be upgraded."""


def connect(
    path: Path | None,
    *,
    schema: Sequence[str],
    version: int,
    migrations: Mapping[int, Sequence[str]] | None = None,
    durable: bool = False,
    wait: float = _WAIT_SECONDS,
) -> sqlite3.Connection:
    """Open a database, and create it when there is none.

    Each statement is committed by itself; use ``transaction`` for statements that belong together.

    Args:
        path: The file; its folder is created when it is missing. None for a database in memory.
        schema: The statements that create the tables of an empty file.
        version: The version of that schema.
        migrations: Version -> the statements that upgrade it to the next one.
        durable: Whether each commit waits until it is on disk.
        wait: Seconds to wait for another program that writes.

    Raises:
        sqlite3.Error: If the file is damaged, locked or cannot be written.
        OSError: If the folder cannot be created.
        ForeignDatabaseError: If it is not one of ours, or newer than this program.
    """
    connection = _open(path, wait)
    try:
        if path is not None:
            _use_wal(connection, wait)
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        _prepare(connection, schema, version, migrations or {})
    except BaseException:
        connection.close()
        raise
    return connection


def _open(path: Path | None, wait: float) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(
        MEMORY if path is None else path,
        timeout=wait,
        check_same_thread=False,
        isolation_level=None,
        factory=_Connection,
    )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit everything inside together, or nothing; other writers wait."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _prepare(
    connection: sqlite3.Connection,
    schema: Sequence[str],
    version: int,
    migrations: Mapping[int, Sequence[str]],
) -> None:
    ours, found = _identity(connection)
    if not ours and not found:
        if _is_empty(connection):
            with transaction(connection):
                # If two programs get here at once, the second finds the tables in place.
                if _is_empty(connection):
                    _run(connection, schema, version)
        # Read again: another program may have created them meanwhile.
        ours, found = _identity(connection)
    if ours != APPLICATION_ID:
        raise ForeignDatabaseError("it was made by another program")
    if found < version and all(step in migrations for step in range(found, version)):
        with transaction(connection):
            _, found = _identity(connection)
            for step in range(found, version):
                _run(connection, migrations[step], step + 1)
        _, found = _identity(connection)
    if found != version:
        raise OtherVersionError(f"it has version {found}, but this program supports {version}")


def _run(connection: sqlite3.Connection, statements: Sequence[str], version: int) -> None:
    for statement in statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def _use_wal(connection: sqlite3.Connection, wait: float) -> None:
    """Turn the write-ahead log on, and wait for other programs that do the same.

    SQLite's busy timeout does not cover this: it reports at once that the file is locked.
    """
    end = time.monotonic() + wait
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


def make_room(path: Path, error: Exception | None = None) -> bool:
    """Rename a file that cannot be used, so that a new one can be created.

    Nothing is wrong with the file of another version of Reader, which is deleted.

    Returns:
        Whether that was possible.
    """
    try:
        if isinstance(error, OtherVersionError):
            path.unlink()
        else:
            path.replace(path.with_name(path.name + ".bad"))
        for tail in ("-wal", "-shm"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def busy(error: sqlite3.Error) -> bool:
    """Return whether another program had locked the file."""
    return _primary(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def damaged(error: sqlite3.Error) -> bool:
    """Return whether the file is damaged or not a database, and nothing else went wrong."""
    primary = _primary(error)
    if primary is None:
        return type(error) is sqlite3.DatabaseError
    return primary in _DAMAGE


def unusable(error: sqlite3.Error) -> bool:
    """Return whether the cause is the disk or the permissions of the file, not the statement."""
    return _primary(error) in _DISK_ERRORS


def _primary(error: Exception) -> int | None:
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def why(error: Exception) -> str:
    """Return what is wrong, and what to do about it."""
    primary = _primary(error)
    if isinstance(error, sqlite3.Error) and busy(error):
        return "another program is writing to it: try again later"
    if primary == sqlite3.SQLITE_FULL:
        return "the disk is full: free some space and try again"
    if isinstance(error, sqlite3.Error) and damaged(error):
        return f"the file is damaged ({error}): restore a backup with `reader doctor --restore`"
    if isinstance(error, OSError) or primary in _DISK_ERRORS:
        reason = getattr(error, "strerror", None) or error
        return f"{reason}: make the folder writable"
    return str(error)
