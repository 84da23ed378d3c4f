"""Which rows of a list a query means."""

from collections.abc import Iterable

from reader.library.fold import fold
from reader.library.index.entry import Entry


def matching(entries: Iterable[Entry], query: str) -> tuple[Entry, ...]:
    """Return the entries that hold every word of the query, in their order.

    A word is looked for in title, site, author, tags, date and id, at any place; case and accents
    do not matter. An empty query means every entry.
    """
    words = fold(query).split()
    if not words:
        return tuple(entries)
    return tuple(entry for entry in entries if _holds(_haystack(entry), words))


def _holds(haystack: str, words: list[str]) -> bool:
    return all(word in haystack for word in words)


def _haystack(entry: Entry) -> str:
    about = entry.metadata
    day = about.published
    date = f"{day.isoformat()} {day:%B}" if day else ""
    return fold(" ".join((about.title, about.site, about.author, *about.tags, date, entry.id)))
