"""Searching the library for a command, with the names and dates that a query asks for."""

from collections.abc import Iterable
from contextlib import suppress

from reader.cli.options import Choices
from reader.cli.output import note
from reader.errors import QueryError
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows


def find(collection: ArticleCollection, query: str, chosen: Choices) -> Rows:
    """Return the articles that match a query.

    Raises:
        QueryError: If it cannot be understood.
    """
    analyse_for(collection, query, chosen)
    return collection.search(query)


def _group_for(collection: ArticleCollection, query: str) -> None:
    """Make sure that stories are known where a query asks for one."""
    if "story:" in query:
        from reader.services.multi.story_keeper import bring_up

        bring_up(collection.index)


def analyse_for(
    collection: ArticleCollection, query: str, chosen: Choices, *, some: bool = False
) -> None:
    """Make sure that actors and dates are known, as far as that is quick, and report what is not.

    Args:
        collection: The library.
        query: The query.
        chosen: The options of the command.
        some: Whether a few articles are analysed even where more are left after them, so that a
            command that is run again and again comes to the end.

    Raises:
        QueryError: If the query cannot be understood.
    """
    from reader.services.digests.analyse import AT_ONCE, analyse_next, missing_for

    _group_for(collection, query)
    missing = missing_for(collection, query)
    if missing and (some or missing <= AT_ONCE):
        analyse_next(collection, chosen.options, limit=min(missing, AT_ONCE), tell=note)
        missing = missing_for(collection, query)
    if missing:
        note(
            f"{missing} of {collection.count} articles are not analysed yet, so names and dates in "
            "them are not found: run `reader doctor --index`",
            quiet=chosen.quiet,
        )


def analyse_for_any(
    collection: ArticleCollection,
    queries: Iterable[str],
    chosen: Choices,
    *,
    some: bool = False,
) -> None:
    """Do the same once for several queries; one that cannot be understood asks for nothing."""
    from reader.services.digests.analyse import missing_for

    for query in queries:
        with suppress(QueryError):
            if missing_for(collection, query):
                analyse_for(collection, query, chosen, some=some)
                return
