"""What may be done with a shelf beyond reading, each loaded when it is wanted."""

import threading
from collections.abc import Iterator
from typing import NamedTuple

from reader.reading.shelf import Shelf


class AddedHere(NamedTuple):
    """What came of adding."""

    new: int
    """How many articles are new."""
    known: int
    """How many were there already."""
    problems: tuple[str, ...]
    """One plain sentence for each that could not be added."""


def completed(shelf: Shelf, query: str) -> str | None:
    """Return a query with its last word completed, or None; may take a while."""
    from reader.reading.completion import complete

    found = complete(shelf, query, len(query))
    if not found.candidates or (found.start == found.end == len(query) and query[-1:] != ":"):
        return None
    whole = f"{query[: found.start]}{found.candidates[0]}{query[found.end :]}"
    return whole if whole.casefold().startswith(query.casefold()) and whole != query else None


def changes_on_disk(shelf: Shelf, stop: threading.Event) -> Iterator[bool]:
    """Wait for changes of the folder until ``stop``; iterates over whether there was any."""
    from reader.reading.watching import watch

    for changes in watch(shelf, stop):
        yield bool(changes.any)


def add(shelf: Shelf, source: str) -> AddedHere:
    """Add a file, a folder or a page to the library; may take a while.

    Raises:
        ReaderError: If nothing can be written.
    """
    from reader.reading.adding import add_sources

    added = add_sources(shelf, [source])
    return AddedHere(len(added.ids), len(set(added.known)), tuple(added.problems))


def save_query(shelf: Shelf, name: str, query: str) -> None:
    """Keep a query under a name.

    Raises:
        ReaderError: If it cannot be kept.
    """
    from reader.reading.saved import save_query as keep

    keep(shelf, name, query)


def analyse_one(shelf: Shelf) -> int:
    """Analyse one article that was not yet, so that its actors are found; return what is left."""
    from reader.reading.analysing import analyse_next

    return analyse_next(shelf, 1)


def address_of(shelf: Shelf, article_id: str) -> str | None:
    """Return the address of an article that a browser may be given, or None."""
    from reader.intake.addresses import openable

    entry = shelf.entry(article_id)
    source = entry.metadata.source if entry else ""
    return source if openable(source) else None
