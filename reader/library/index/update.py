"""Bring the index up to date with the files: new, changed, moved and deleted ones.

The work is done in batches, each in one transaction, so that it can be stopped at any time; the
next run continues.
"""

import os
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.intake.formats.registry import is_read_fast
from reader.library.files.passed_over import PassedOver
from reader.library.files.walk import SETTLING, UNSURE, Found, listings, status_of
from reader.library.index.index import Index
from reader.library.path_key import NO_FILE, path_key, path_of
from reader.library.state.state import State

if TYPE_CHECKING:
    from reader.library.index.parsed_file import ParsedFile, Read, UnreadableFile
    from reader.library.index.writer import RowWriter

Progress = Callable[[int, int], None]
"""Called with how many files are done, of how many."""

_BATCH_SECONDS = 0.5
_BATCH_FILES = 500


class Changes(NamedTuple):
    """The result of an update, in articles."""

    added: int = 0
    """New articles."""
    changed: int = 0
    """Articles whose file changed."""
    moved: int = 0
    """Articles whose file was moved."""
    removed: int = 0
    """Articles whose file is gone."""
    finished: bool = True
    """Whether it was completed rather than cancelled."""

    @property
    def any(self) -> bool:
        """Whether the list has changed."""
        return bool(self.added or self.changed or self.moved or self.removed)


class FoundFiles(NamedTuple):
    """The files found by a scan, and their folders."""

    files: list[Found]
    """Every file."""
    folders: dict[str, int]
    """Folder -> when it changed, in nanoseconds."""
    problems: list[str]
    """The folders that could not be listed."""
    passed: tuple[PassedOver, ...] = ()
    """What was found but is not an article."""


def scan_folder(folder: Path) -> FoundFiles:
    """Look at every file in a folder.

    Raises:
        InputError: If the folder cannot be listed.
    """
    files: list[Found] = []
    folders: dict[str, int] = {}
    problems: list[str] = []
    passed: list[PassedOver] = []
    for listing in listings(folder, problems):
        folders[listing.path] = listing.changed
        passed += listing.passed
        for item in listing.files:
            try:
                status = item.stat()
            except OSError:
                continue  # gone since the listing
            files.append(Found(item.path, status.st_mtime_ns, status.st_size))
    return FoundFiles(files, folders, problems, tuple(passed))


def scan_files(paths: Iterable[Path]) -> FoundFiles:
    """Look at given files; a missing one is included, so that reading it reports the problem."""
    files = [status_of(str(path)) or Found(str(path), 0, UNSURE) for path in paths]
    return FoundFiles(files, {}, [])


def unchanged(index: Index) -> bool:
    """Return whether no file was added, renamed or deleted since the last update.

    Only folders are looked at, which is fast; a file that was overwritten in place goes unnoticed.
    """
    known = index.file.rows("SELECT path, changed FROM folder")
    if not known:
        return False
    for path, changed in known:
        found = status_of(str(path_of(path)))
        if found is None or found.changed != changed:
            return False
    return True


def update(
    index: Index,
    state: State,
    looked: FoundFiles,
    *,
    read: "Read | None" = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    later: Collection[str] = (),
) -> Changes:
    """Bring the index up to date with a scan; the row of a file that was not found is removed.

    Args:
        index: The index.
        state: The ids that the state knows for files.
        looked: All the files.
        read: The function that reads a file, if the articles are needed for something else too.
        progress: Called with how many files are done, of how many.
        cancelled: Returns whether to stop; what was done so far is kept.
        later: The paths of files that another run will read.

    Raises:
        sqlite3.Error: If the index cannot be written.
    """
    if index.worn:
        index.file.clear()
    known = _known(index)
    wanted = [found for found in looked.files if found.path not in later and _differs(known, found)]
    changes = _run(index, state, wanted, _gone(known, looked), read, progress, cancelled)
    if changes.finished and not later:
        _keep_folders(index, looked)
    return changes


def slow_files(index: Index, looked: FoundFiles) -> list[Found]:
    """Return the new and changed files that take long to read, such as PDFs."""
    known = _known(index)
    return [
        found
        for found in looked.files
        if not is_read_fast(os.path.splitext(found.path)[1])  # noqa: PTH122 - a Path for each is slow
        and _differs(known, found)
    ]


def list_unread(index: Index, state: State, files: Sequence[Found], looked: FoundFiles) -> None:
    """Write rows for files without one, with only their names, until ``update`` reads them.

    Args:
        index: The index.
        state: The ids that the state knows for files.
        files: The files; one that was listed like this before and was moved keeps its row.
        looked: All files that were looked at.

    Raises:
        sqlite3.Error: If the index cannot be written.
    """
    if not files:
        return
    # Imported here: usually there are none.
    from reader.library.index.parsed_file import unread_file
    from reader.library.index.writer import RowWriter

    known = _known(index)
    new = [each for each in files if _key(each.path) not in known]
    gone = _gone_rows(index, _gone(known, looked)) if new else {}
    writer = RowWriter(index, state, gone)
    for start in range(0, len(new), _BATCH_FILES):
        writer.write([unread_file(each) for each in new[start : start + _BATCH_FILES]])


def update_files(
    index: Index, state: State, paths: Iterable[Path], *, read: "Read | None" = None
) -> Changes:
    """Bring the index up to date with a few files, and leave the rest of it as it is.

    Args:
        index: The index.
        state: The ids that the state knows for files.
        paths: The files.
        read: The function that reads a file, if the articles are needed for something else too.

    Raises:
        sqlite3.Error: If the index cannot be written.
    """
    wanted, gone = [], []
    for path in paths:
        key = path_key(path)
        found = status_of(str(path))
        known = index.file.rows(
            "SELECT changed, size FROM article WHERE path = ?"
            " UNION ALL SELECT changed, size FROM skipped_file WHERE path = ?",
            (key, key),
        )
        if found is not None and known != [(found.changed, found.size)]:
            wanted.append(found)
        elif found is None and known:
            gone.append(key)
    return _run(index, state, wanted, gone, read, None, None)


def _run(
    index: Index,
    state: State,
    wanted: Sequence[Found],
    gone: Sequence[str],
    read: "Read | None",
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> Changes:
    if not wanted and not gone:
        return Changes()
    # Imported here: usually nothing has changed.
    from reader.library.index.mirror import drop
    from reader.library.index.writer import RowWriter

    rows = _gone_rows(index, gone)
    writer = RowWriter(index, state, rows)
    done = 0
    while done < len(wanted):
        if cancelled is not None and cancelled():
            return _changes(writer, removed=0, finished=False)
        count, batch = _read(wanted, done, read)
        writer.write(batch)
        done += count
        if progress is not None:
            progress(done, len(wanted))
    left = [rows[each][0] for each in rows if each in writer.still_gone]
    if gone:
        with index.file.writing() as connection:
            drop(connection, left)
            connection.executemany(
                "DELETE FROM skipped_file WHERE path = ?", [(key,) for key in gone]
            )
    return _changes(writer, removed=len(left), finished=True)


def _known(index: Index) -> dict[str, tuple[int, int]]:
    found = index.file.rows(
        "SELECT path, changed, size FROM article"
        " UNION ALL SELECT path, changed, size FROM skipped_file"
    )
    return {path: (changed, size) for path, changed, size in found}


def _gone(known: Iterable[str], looked: FoundFiles) -> list[str]:
    """Return the keys of the paths of rows whose file no longer exists."""
    there = {_key(found.path) for found in looked.files}
    missing = [key for key in known if key not in there and not key.startswith(NO_FILE)]
    # Another program may have moved a file and recorded that since the scan.
    return [key for key in missing if status_of(str(path_of(key))) is None]


def _differs(known: dict[str, tuple[int, int]], found: Found) -> bool:
    return known.get(_key(found.path)) != (found.changed, found.size)


def _key(path: str) -> str:
    return path if path.isascii() else path_key(Path(path))


def _gone_rows(index: Index, gone: Sequence[str]) -> dict[tuple[str, int, str], tuple[int, str]]:
    """Return (hash, size, path key) -> (number, id) of rows whose file is gone.

    For a file that was not read yet, the time at which it was written replaces the hash.
    """
    from reader.library.index.parsed_file import unread_mark

    rows: dict[tuple[str, int, str], tuple[int, str]] = {}
    for key in gone:
        for number, identity, text, size, added in index.file.rows(
            "SELECT n, id, hash, size, added FROM article WHERE path = ?", (key,)
        ):
            rows[text or unread_mark(added), size, key] = number, identity
    return rows


def _read(
    wanted: Sequence[Found], start: int, read: "Read | None"
) -> "tuple[int, list[ParsedFile | UnreadableFile]]":
    """Read some files before the transaction that records them, so that others can write meanwhile.

    Returns:
        The number of files read, and their articles; a file that changed meanwhile is left out.
    """
    from reader.intake.formats.source import read_parsed
    from reader.library.index.parsed_file import parse_file

    end = time.monotonic() + _BATCH_SECONDS
    batch = []
    done = 0
    for found in wanted[start : start + _BATCH_FILES]:
        parsed = parse_file(found, read or read_parsed)
        done += 1
        if parsed is not None:
            batch.append(parsed)
        if time.monotonic() > end:
            break
    return done, batch


def _changes(writer: "RowWriter", *, removed: int, finished: bool) -> Changes:
    counts = writer.counts
    return Changes(counts.added, counts.changed, counts.moved, removed, finished)


def _keep_folders(index: Index, looked: FoundFiles) -> None:
    """Record when each folder changed, for ``unchanged``."""
    now = time.time_ns()
    settled = {
        _key(path): changed if now - changed > SETTLING else UNSURE
        for path, changed in looked.folders.items()
    }
    known = dict(index.file.rows("SELECT path, changed FROM folder"))
    if not looked.folders or settled == known:
        return
    with index.file.writing() as connection:
        connection.execute("DELETE FROM folder")
        connection.executemany("INSERT INTO folder VALUES (?, ?)", settled.items())
