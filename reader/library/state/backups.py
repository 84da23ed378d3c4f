"""Daily backups of the state, kept for a week."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from reader.errors import StoreError
from reader.library.database import APPLICATION_ID

KEPT_DAYS = 7


def backups(path: Path) -> list[Path]:
    """Return the backups of a state, the newest first."""
    return sorted(path.parent.glob(f"{path.stem}-{'[0-9]' * 8}.db"), reverse=True)


def back_up(path: Path, today: date) -> Path | None:
    """Back up the state unless that was already done today; return the backup.

    The backup gets its name only when it is complete. Errors are ignored: the state itself is
    untouched, and the next backup is due tomorrow.
    """
    target = path.with_name(f"{path.stem}-{today:%Y%m%d}.db")
    if target.exists() or not path.exists():
        return None
    temporary = path.with_name(f".{path.stem}-{os.getpid()}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, timeout=5)) as connection:
            connection.execute("VACUUM INTO ?", (str(temporary),))
        _put_on_the_disk(temporary)
        temporary.replace(target)
    except (sqlite3.Error, OSError):
        return None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    for old in backups(path)[KEPT_DAYS:]:
        with suppress(OSError):
            old.unlink()
    return target


def sound(path: Path) -> bool:
    """Return whether the complete state can be read."""
    try:
        # As a URI: a name may contain characters with a special meaning in one, such as # and %.
        name = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(name, uri=True, timeout=5)) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            return ours and connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    except sqlite3.Error:
        return False


def restore(path: Path) -> Path:
    """Restore the newest intact backup; the damaged file is kept beside it as ``.bad``.

    Raises:
        StoreError: If there is no intact backup, or the file cannot be written.
    """
    for copy in backups(path):
        if not sound(copy):
            continue
        temporary = path.with_name(f".{path.stem}-{os.getpid()}.tmp")
        try:
            temporary.write_bytes(copy.read_bytes())
            _name_anew(temporary)
            _put_on_the_disk(temporary)
            _keep_bad(path)
            temporary.replace(path)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            raise StoreError(f"{path}: cannot be written: {reason}") from error
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        return copy
    raise StoreError(f"{path}: there is no readable backup: move the file away to start anew")


def _put_on_the_disk(path: Path) -> None:
    # Opened for writing: Windows flushes no other file.
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _name_anew(path: Path) -> None:
    """Give a restored state a new name, so that the index is synchronized with it from scratch.

    Judging by the number of the last change alone, the index would seem to be up to date.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            connection.execute("UPDATE meta SET value = hex(randomblob(8)) WHERE key = 'name'")


def _keep_bad(path: Path) -> None:
    """Keep a damaged state under another name; at every moment one of the two names exists.

    Its log is moved before another file gets the name: SQLite would apply the log to that file.
    """
    if path.exists():
        bad = path.with_name(path.name + ".bad")
        bad.unlink(missing_ok=True)
        try:
            bad.hardlink_to(path)
        except OSError:
            bad.write_bytes(path.read_bytes())  # this file system has no links
    for tail in ("-wal", "-shm"):
        log = path.with_name(path.name + tail)
        if log.exists():
            log.replace(path.with_name(f"{path.name}.bad{tail}"))
