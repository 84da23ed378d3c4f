"""The files of a folder, each with the state that shows whether it changed."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.errors import SourceNotFoundError, UnreadableSourceError
from reader.intake.formats.registry import LIBRARY_SUFFIXES

UNSURE = -1
"""The time of change of a file that is to be read again the next time."""
SETTLING = 2 * 10**9
"""Nanoseconds; a file or folder that changed more recently may change again and look the same."""


class Found(NamedTuple):
    """A file, and what changes when it does."""

    path: str
    """The path, as the system gives it."""
    changed: int
    """Time of the last change, in nanoseconds."""
    size: int
    """Size in bytes."""


class Listing(NamedTuple):
    """One folder: its own time of change, its files and the folders in it."""

    path: str
    """The path."""
    changed: int
    """When a file was last added, renamed or removed in it, in nanoseconds."""
    files: list[os.DirEntry[str]]
    """Its article files."""


def article_files(folder: Path, suffixes: Collection[str] = LIBRARY_SUFFIXES) -> Iterator[Path]:
    """Iterate over the article files of a folder and the folders in it, in order of name.

    Hidden files and folders are skipped, and so are symbolic links, so that nothing outside the
    folder is listed.

    Raises:
        SourceNotFoundError: If there is no such folder.
        UnreadableSourceError: If it cannot be listed.
    """
    for listing in listings(folder, suffixes):
        for item in listing.files:
            yield Path(item.path)


def listings(
    folder: Path, suffixes: Collection[str] = LIBRARY_SUFFIXES, problems: list[str] | None = None
) -> Iterator[Listing]:
    """Iterate over a folder and all folders in it, in order of name.

    Args:
        folder: Where to begin.
        suffixes: The endings of the files that count, in lower case.
        problems: Where a folder inside that cannot be listed is named; None raises its error.

    Raises:
        SourceNotFoundError: If there is no such folder.
        UnreadableSourceError: If it cannot be listed.
    """
    waiting = [str(folder)]
    while waiting:
        path = waiting.pop()
        try:
            # Before the listing: what changes meanwhile is then seen the next time.
            changed = os.stat(path).st_mtime_ns  # noqa: PTH116 - a Path for each is slow
            items = sorted(os.scandir(path), key=lambda item: item.name)
        except FileNotFoundError:
            if path != str(folder):
                continue
            raise SourceNotFoundError(f"{path}: there is no such folder") from None
        except OSError as error:
            message = f"{path}: cannot be listed: {error.strerror}"
            if problems is None or path == str(folder):
                raise UnreadableSourceError(message) from error
            problems.append(message)
            continue
        shown = [item for item in items if not item.name.startswith(".")]
        folders = [item.path for item in shown if item.is_dir(follow_symlinks=False)]
        waiting.extend(reversed(folders))
        files = [item for item in shown if _counts(item, suffixes)]
        yield Listing(path, changed, files)


def _counts(item: os.DirEntry[str], suffixes: Collection[str]) -> bool:
    ending = os.path.splitext(item.name)[1].lower()  # noqa: PTH122 - a Path for each name is slow
    return ending in suffixes and item.is_file(follow_symlinks=False)


def status_of(path: str) -> Found | None:
    """Return the state that shows whether a file changed; None when it does not exist."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each is slow
    except (OSError, ValueError):
        return None
    return Found(path, status.st_mtime_ns, status.st_size)
