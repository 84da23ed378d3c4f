"""What may be done with a collection beyond reading, each loaded when it is wanted."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import OptionError
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection

if TYPE_CHECKING:
    from reader.document.options import DigestOptions
    from reader.library.digests.backend import Backend


_OFFERED = 12
"""How many ways to go on are shown."""


class Told(NamedTuple):
    """What came of something that took a while."""

    said: str
    """What was done, in few words."""
    problems: tuple[str, ...] = ()
    """One plain sentence for each thing that could not be done."""


class Offer(NamedTuple):
    """How a query may go on."""

    shown: str
    """The value or the field, for the eye."""
    query: str
    """The whole query with it."""


def offers(collection: ArticleCollection, query: str) -> tuple[Offer, ...]:
    """Return how the last word of a query may go on, the likeliest first; may take a while."""
    from reader.services.completion import complete

    found = complete(collection, query, len(query))
    if found.start == found.end == len(query) and query[-1:] != ":":
        return ()
    head = query[: found.start]
    return tuple(
        Offer(each.strip('"'), head + each)
        for each in found.candidates[:_OFFERED]
        if head + each != query
    )


def changes_on_disk(collection: ArticleCollection, stop: threading.Event) -> Iterator[bool]:
    """Wait for changes of the folder until ``stop``; iterates over whether there was any."""
    from reader.services.watching import watch

    for changes in watch(collection, stop):
        yield bool(changes.any)


def add(collection: ArticleCollection, source: str) -> Told:
    """Add a file, a folder or a page to the library; may take a while.

    Raises:
        ReaderError: If nothing can be written.
    """
    from reader.services.adding.adding import add_sources

    added = add_sources(collection, [source])
    known = len(set(added.known))
    there = f" · {known} there already" if known else ""
    return Told(f"{len(added.ids)} added{there} · u undoes", tuple(added.problems))


def refresh(collection: ArticleCollection) -> Told:
    """Ask every feed for what is new; may take a while.

    Raises:
        ReaderError: If nothing can be kept.
    """
    from reader.services.adding import feeds

    if not feeds.followed(collection):
        return Told("no feed is followed yet: reader add --feed URL")
    done = feeds.refresh(collection)
    return Told(f"{len(done.ids)} new", tuple(done.problems))


def export(collection: ArticleCollection, rows: Sequence[Entry], target: str) -> Told:
    """Write rows of the collection into a file or a folder; may take a while.

    Raises:
        ReaderError: If it cannot be written.
    """
    from reader.services.exporting.export import export_to, format_of
    from reader.services.search.rows import Rows

    try:
        path = Path(target).expanduser()
    except RuntimeError as error:
        raise OptionError(f"{target}: there is no such user: write the whole path") from error
    if not isinstance(rows, Rows):
        raise OptionError("sort by another column: what is sorted here cannot be exported yet")
    count, problems = export_to(collection, rows, format_of(path), path)
    return Told(f"{count} articles written to {path}", tuple(problems))


def save_query(collection: ArticleCollection, name: str, query: str) -> None:
    """Keep a query under a name.

    Raises:
        ReaderError: If it cannot be kept.
    """
    collection.saved.save(name, query)


def analyse_one(collection: ArticleCollection, options: "DigestOptions", by: "Backend") -> int:
    """Analyse one article that was not yet, so that its actors are found; return what is left."""
    from reader.services.digests.analyse import analyse_next

    return analyse_next(collection, options, by=by)


def address_of(collection: ArticleCollection, article_id: str) -> str | None:
    """Return the address of an article that a browser may be given, or None."""
    from reader.document.link_targets import openable

    entry = collection.entry(article_id)
    source = entry.metadata.source if entry else ""
    return source if openable(source) else None
