"""Saved queries as alerts: what each has that it did not have the last time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.errors import OptionError
from reader.library.state.seen import note_seen, seen_articles
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows


@dataclass(frozen=True, slots=True)
class Alert:
    """What is new for one query."""

    name: str
    """The name of the query."""
    query: str
    """The query."""
    new: Rows
    """The articles that it did not have the last time; all of them the first time."""
    count: int
    """How many it has in all."""


def alerts(
    collection: ArticleCollection, names: Sequence[str] = (), *, remember: bool = True
) -> Iterator[Alert]:
    """Look at the saved queries, those of the settings too.

    Args:
        collection: Where the articles are.
        names: The queries to look at; all when empty.
        remember: Whether the next look tells only what comes after this one.

    Yields:
        Each query with what is new, in order of name.

    Raises:
        OptionError: If there is no query of a name.
        QueryError: If a query cannot be understood.
        StoreError: If it cannot be remembered.
    """
    known = {**collection.settings.queries, **collection.saved.all()}
    for name in names or sorted(known, key=str.casefold):
        key = name.removeprefix("@")
        if key not in known:
            raise OptionError(
                f"there is no saved query “{key}”: `reader search --saved` lists them"
            )
        rows = collection.search(known[key])
        seen = seen_articles(collection.state, key) or frozenset()
        pairs = zip(rows.numbers(), rows.ids(), strict=True)
        new = [number for number, article_id in pairs if article_id not in seen]
        yield Alert(key, known[key], rows.reordered(new), len(rows))
        if remember:
            note_seen(collection.state, key, rows.ids())
