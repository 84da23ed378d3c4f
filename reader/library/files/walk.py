"""The files of a folder, each with the values that show whether it changed."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from reader.errors import SourceNotFoundError, UnreadableSourceError
from reader.intake.formats.registry import (
    FOLDER_SUFFIXES,
    PROBE,
    UNCLEAR_SUFFIXES,
    begins_like_an_article,
    counts_by_name,
)
from reader.library.files.passed_over import (
    PassedOver,
    Reason,
    is_own,
    reason_of_name,
    saved_page_folders,
)

UNSURE = -1
"""The modification time of a file that must be read again the next time."""
SETTLING = 2 * 10**9
"""Nanoseconds; a file or folder that changed more recently may change again without showing it."""


class Found(NamedTuple):
    """A file, and the values that change when it does."""

    path: str
    """The path, as the system gives it."""
    changed: int
    """Time of the last change, in nanoseconds."""
    size: int
    """Size in bytes."""


class Listing(NamedTuple):
    """One folder: its modification time, its files, and what else is in it."""

    path: str
    """The path."""
    changed: int
    """When a file was last added, renamed or removed in it, in nanoseconds."""
    files: list[os.DirEntry[str]]
    """Its article files."""
    passed: list[PassedOver]
    """What else is in it, apart from articles."""


def article_files(folder: Path, passed: list[PassedOver] | None = None) -> Iterator[Path]:
    """Iterate over the article files of a folder and its subfolders, in order of name.

    Symbolic links come last, and each file and folder comes once.

    Args:
        folder: Where to begin.
        passed: A list that gets everything else.

    Raises:
        SourceNotFoundError: If there is no such folder.
        UnreadableSourceError: If it cannot be listed.
    """
    for listing in listings(folder):
        if passed is not None:
            passed += listing.passed
        for item in listing.files:
            yield Path(item.path)


def listings(folder: Path, problems: list[str] | None = None) -> Iterator[Listing]:
    """Iterate over a folder and its subfolders, in order of name; the targets of links come last.

    Args:
        folder: Where to begin.
        problems: A list that gets the subfolders that cannot be listed; None to raise the error.

    Raises:
        SourceNotFoundError: If there is no such folder.
        UnreadableSourceError: If it cannot be listed.
    """
    walk = _Walk(str(folder), problems)
    yield from walk.below(str(folder))
    while walk.links:
        yield from walk.behind(walk.links.pop(0))


class _Walk:
    """One walk over a folder: what was seen, and the links that are still to be followed."""

    def __init__(self, root: str, problems: list[str] | None) -> None:
        self.links: list[tuple[str, int, os.DirEntry[str]]] = []
        """Each link, with the folder that it is in and when that changed."""
        self._root = root
        self._problems = problems
        self._seen: set[tuple[int, int]] = set()

    def below(self, top: str) -> Iterator[Listing]:
        """List a folder and the folders in it, without following a link."""
        waiting = [top]
        while waiting:
            path = waiting.pop()
            try:
                # Before the listing, so that a change in the meantime is seen the next time.
                status = os.stat(path)  # noqa: PTH116 - a Path for each is slow
                items = sorted(os.scandir(path), key=lambda item: item.name)
            except OSError as error:
                self._failed(path, error)
                continue
            self._seen.add((status.st_dev, status.st_ino))
            files: list[os.DirEntry[str]] = []
            folders: list[str] = []
            passed: list[PassedOver] = []
            of_pages = saved_page_folders(item.name for item in items)
            for item in items:
                if item.is_symlink() and not item.name.startswith("."):
                    self.links.append((path, status.st_mtime_ns, item))
                    continue
                is_folder = item.is_dir(follow_symlinks=False) and not _is_file(item.name)
                reason = _reason(item, is_folder=is_folder)
                if is_folder and item.name in of_pages:
                    reason = "saved page"
                if reason is not None:
                    passed += [] if is_own(item.name) else [PassedOver(item.path, reason)]
                elif is_folder:
                    folders.append(item.path)
                else:
                    # Windows opens the file for this, which fails when another program locks it.
                    with suppress(OSError):
                        self._seen.add((status.st_dev, item.inode()))
                    files.append(item)
            waiting.extend(reversed(folders))
            yield Listing(path, status.st_mtime_ns, files, passed)

    def behind(self, link: tuple[str, int, os.DirEntry[str]]) -> Iterator[Listing]:
        """List the target of a link, unless it is listed already."""
        path, changed, item = link
        try:
            status = item.stat()
            is_folder = item.is_dir() and not _is_file(item.name)
        except OSError:
            yield Listing(path, changed, [], [PassedOver(item.path, "dead link")])
            return
        reason = _reason(item, is_folder=is_folder)
        if reason is None and self._was_seen(item.path, status, is_folder=is_folder):
            reason = "repeated link"
        if reason is not None:
            yield Listing(path, changed, [], [PassedOver(item.path, reason)])
        elif is_folder:
            yield from self.below(item.path)
        else:
            self._seen.add((status.st_dev, status.st_ino))
            yield Listing(path, changed, [item], [])

    def _was_seen(self, path: str, status: os.stat_result, *, is_folder: bool) -> bool:
        if (status.st_dev, status.st_ino) in self._seen:
            return True
        # A folder around this one contains it, and everything else on the disk.
        real = os.path.realpath(path)
        return is_folder and os.path.realpath(self._root).startswith(real.rstrip(os.sep) + os.sep)

    def _failed(self, path: str, error: OSError) -> None:
        if isinstance(error, FileNotFoundError):
            if path != self._root:
                return
            raise SourceNotFoundError(f"{path}: there is no such folder") from None
        message = f"{path}: cannot be listed: {error.strerror}"
        if self._problems is None or path == self._root:
            raise UnreadableSourceError(message) from error
        self._problems.append(message)


def _reason(item: os.DirEntry[str], *, is_folder: bool) -> Reason | None:
    reason = reason_of_name(item.name, is_folder=is_folder)
    if reason is not None or is_folder:
        return reason
    ending = _ending(item.name)
    if counts_by_name(item.name) and (item.is_file() or ending in FOLDER_SUFFIXES):
        return None
    if ending in UNCLEAR_SUFFIXES and _begins_like_an_article(item):
        return None
    return "unknown format"


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return (dot + ending).lower() if stem.strip(".") else ""


def _begins_like_an_article(item: os.DirEntry[str]) -> bool:
    try:
        if not item.is_file():
            return False
        with open(item.path, "rb") as file:  # noqa: PTH123 - a Path for each is slow
            return begins_like_an_article(file.read(PROBE))
    except OSError:
        return False


def _is_file(name: str) -> bool:
    """Return whether a folder of this name counts as a file."""
    return _ending(name) in FOLDER_SUFFIXES


def status_of(path: str) -> Found | None:
    """Return the values that show whether a file changed; None if it does not exist."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each is slow
    except (OSError, ValueError):
        return None
    return Found(path, status.st_mtime_ns, status.st_size)
