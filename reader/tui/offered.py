"""What a shelf offers beyond reading: completion, watching, adding, saved queries."""

import threading
from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.errors import OptionError
from reader.reading.shelf import Shelf
from reader.tui.opening import check_address


class Added(NamedTuple):
    """What came of adding."""

    new: int
    """How many articles are new."""
    known: int
    """How many were there already."""
    problems: tuple[str, ...]
    """One plain sentence for each that could not be added."""


def completed(shelf: Shelf, query: str) -> str | None:
    """Return a query with its last word completed, or None; may take a while."""
    complete: Any = getattr(shelf, "complete", None)
    if complete is None:
        return None
    found = complete(query, len(query))
    if not found.candidates:
        return None
    whole = f"{query[: found.start]}{found.candidates[0]}{query[found.end :]}"
    return whole if whole.startswith(query) and whole != query else None


def changes_on_disk(shelf: Shelf, stop: threading.Event) -> Iterator[bool]:
    """Wait for changes of the folder until ``stop``; iterates over whether there was any."""
    watch: Any = getattr(shelf, "watch", None)
    if watch is not None:
        for changes in watch(stop):
            yield bool(changes.any)


def add(shelf: Shelf, source: str) -> Added:
    """Add a file, a folder or a page to the library; may take a while.

    Raises:
        ReaderError: If it cannot be added.
    """
    method: Any = getattr(shelf, "add", None)
    if method is None:
        raise OptionError(f"{source}: nothing can be added here: put the file into the library")
    added = method([source])
    return Added(len(added.ids), len(added.known), tuple(added.problems))


def save_query(shelf: Shelf, name: str, query: str) -> None:
    """Keep a query under a name.

    Raises:
        ReaderError: If it cannot be kept.
    """
    method: Any = getattr(shelf, "save_query", None)
    if method is None:
        raise OptionError(f"{name}: queries are kept in the settings: [queries]")
    method(name, query)


def address_of(shelf: Shelf, article_id: str) -> str | None:
    """Return the address of an article that a browser may be given, or None."""
    entry = shelf.entry(article_id)
    if entry is None:
        return None
    try:
        check_address(entry.metadata.source)
    except OptionError:
        return None
    return entry.metadata.source
