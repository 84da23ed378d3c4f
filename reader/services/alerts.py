"""Saved queries as alerts: what each has found since the last time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.errors import OptionError, ReaderError
from reader.library.index.status import muted
from reader.library.index.titles import ids_of
from reader.library.query.tree import asks_for_muted
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
    """The articles found since the last time; all of them the first time."""
    count: int
    """How many it has in all."""


def alerts(
    collection: ArticleCollection,
    names: Sequence[str] = (),
    *,
    remember: bool = True,
    failed: Callable[[str], None] = lambda _: None,
) -> Iterator[Alert]:
    """Run the saved queries.

    An article that a rule hides is never new, unless the query asks for hidden ones.

    Args:
        collection: Where the articles are.
        names: The queries to look at; all when empty.
        remember: Whether these articles are not new the next time.
        failed: Called with a sentence for each query that cannot be run; the others are.

    Yields:
        Each query with what is new, in order of name.

    Raises:
        OptionError: If there is no query of a name.
        StoreError: If it cannot be remembered.
    """
    known = collection.saved.all()
    # All of them first: what is remembered for one must not be lost by the name of another.
    for key in list(_keys(known, names or tuple(known))):
        try:
            rows = collection.search(known[key])
        except ReaderError as error:
            failed(f"@{key}: {error}")
            continue
        # Of many rows the ids alone are read: a query may have every article.
        ids = ids_of(collection.index, rows.numbers())
        yield Alert(key, known[key], _new(collection, key, known[key], rows, ids), len(rows))
        if remember:
            note_seen(collection.state, key, ids.values())


def _keys(known: Mapping[str, str], names: Sequence[str]) -> Iterator[str]:
    """Yield the names as the queries were saved under."""
    by_key = {name.casefold(): name for name in known}
    for name in names:
        bare = name.removeprefix("@")
        key = by_key.get(bare.casefold())
        if key is None:
            raise OptionError(
                f"there is no saved query “{bare}”: `reader search --saved` lists them"
            )
        yield key


def _new(
    collection: ArticleCollection, name: str, query: str, rows: Rows, ids: Mapping[int, str]
) -> Rows:
    """Return those of the rows of a query that are new and not hidden; none that is gone."""
    # Imported here, as the library does: most of what imports this runs no query.
    from reader.library.query.parser import parse

    node = parse(query, saved=collection.saved.all()).node
    hidden = frozenset[int]() if asks_for_muted(node) else muted(collection.index)
    seen = seen_articles(collection.state, name) or frozenset()
    there = (number for number in rows.numbers() if number in ids and number not in hidden)
    return rows.reordered([number for number in there if ids[number] not in seen])
