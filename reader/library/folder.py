"""A folder of articles: which files it holds, and a row for each."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import InputError, SourceNotFoundError, UnreadableSourceError
from reader.library.entry import Entry
from reader.library.index import Index

ARTICLE_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"})
"""The file names that a folder is searched for. A file that is named may have any other."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look through files found."""

    entries: tuple[Entry, ...]
    """A row for each article, the newest first, the undated last."""
    problems: tuple[str, ...]
    """One plain sentence for each file that could not be read."""


def article_files(folder: Path) -> Iterator[Path]:
    """Iterate over the article files of a folder and the folders in it, in order of name.

    Hidden files and folders are passed over, and so is every symbolic link: what a folder holds is
    what lies in it.

    Raises:
        SourceNotFoundError: If there is no such folder.
        UnreadableSourceError: If it cannot be listed.
    """
    try:
        listing = sorted(os.scandir(folder), key=lambda item: item.name)
    except FileNotFoundError:
        raise SourceNotFoundError(f"{folder}: there is no such folder") from None
    except OSError as error:
        raise UnreadableSourceError(f"{folder}: cannot be listed: {error.strerror}") from error
    for item in listing:
        if item.name.startswith("."):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from article_files(Path(item.path))
        elif item.is_file(follow_symlinks=False) and _suffix(item.name) in ARTICLE_SUFFIXES:
            yield Path(item.path)


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a Path for each name is slow


def read_entry(path: Path) -> Entry:
    """Read one file as far as a list needs it.

    Raises:
        InputError: If it cannot be read.
    """
    # Loaded here: a list whose rows are all in the index reads no file.
    from reader.intake.source import read_draft
    from reader.text.reading_time import reading_minutes, rough_word_count

    draft = read_draft(path)
    words = rough_word_count(draft.body)
    return Entry(draft.id, path, draft.metadata, words, reading_minutes(words), draft.notes)


def scan(paths: Iterable[Path], index: Path | None = None) -> Scan:
    """Read the rows of some files; one that cannot be read never hides the others.

    Args:
        paths: The files.
        index: The file of the index that keeps rows from one time to the next, or None.
    """
    listed = list(paths)
    rows = Index(index)
    rows.load(listed)
    entries: list[Entry] = []
    problems: list[str] = []
    for path in listed:
        try:
            entries.append(_indexed(path, rows))
        except InputError as error:
            problems.append(str(error))
    rows.save()
    return Scan(in_order(_with_own_ids(entries)), tuple(problems))


def _indexed(path: Path, rows: Index) -> Entry:
    """Take a row from the index, or from its file, and then note it."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return read_entry(path)
    entry = rows.get(path, status)
    if entry is None:
        entry = read_entry(path)
        rows.put(path, status, entry)
    return entry


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort entries: the newest first, the undated last, then by title."""
    return tuple(
        sorted(
            entries,
            key=lambda entry: (
                -(entry.metadata.published.toordinal() if entry.metadata.published else 0),
                entry.metadata.title.casefold(),
                entry.id,
            ),
        )
    )


def _with_own_ids(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give the second of two equal ids a tail made of its path, the same on every scan."""
    taken: set[str] = set()
    for entry in entries:
        identity = entry.id
        if identity in taken:
            from hashlib import sha256

            tail = sha256(os.fsencode(entry.path or "")).hexdigest()[:8]
            identity = f"{identity}-{tail}"
        taken.add(identity)
        yield entry if identity == entry.id else replace(entry, id=identity)
