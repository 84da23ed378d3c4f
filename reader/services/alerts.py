"""Saved queries as alerts: what each has found since the last time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.errors import OptionError, ReaderError
from reader.library.index.status import muted
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
    """Run the saved queries, those of the settings too.

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
    known = {**collection.settings.queries, **collection.saved.all()}
    for name in names or sorted(known, key=str.casefold):
        key = name.removeprefix("@")
        if key not in known:
            raise OptionError(
                f"there is no saved query “{key}”: `reader search --saved` lists them"
            )
        try:
            rows = collection.search(known[key])
        except ReaderError as error:
            failed(f"@{key}: {error}")
            continue
        yield Alert(key, known[key], _new(collection, key, known[key], rows), len(rows))
        if remember:
            note_seen(collection.state, key, rows.ids())


def _new(collection: ArticleCollection, name: str, query: str, rows: Rows) -> Rows:
    """Return those of the rows of a query that are new and not hidden."""
    # Loaded here, as the library does: most of what imports this runs no query.
    from reader.library.query.parser import parse

    node = parse(query, saved=collection.saved.all()).node
    hidden = frozenset[int]() if asks_for_muted(node) else muted(collection.index)
    seen = seen_articles(collection.state, name) or frozenset()
    pairs = zip(rows.numbers(), rows.ids(), strict=True)
    return rows.reordered([n for n, each in pairs if each not in seen and n not in hidden])
