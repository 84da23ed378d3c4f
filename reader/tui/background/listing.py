"""What the list shows: the rows of a query, sorted and grouped; computed in a thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import QueryError, ReaderError
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.rows import ALL_WORDS, SOME_WORDS, Rows
from reader.tui.drawing.order import BY_QUERY, Heading, ListOrder, group_name, ordered_query

if TYPE_CHECKING:
    # Imported when the list is grouped.
    from reader.services.multi.by_story import StoryGroups

GroupOf = Callable[[Entry], Heading] | None
"""Returns the heading of an article's group; None if the list is not grouped."""


class Listing(NamedTuple):
    """The rows of a query, or why there are none."""

    query: str
    """The query."""
    rows: Rows | None
    """The rows; None if the query is not valid."""
    error: str = ""
    """The error in the query."""
    group_of: GroupOf = None
    """The groups of the rows."""
    said: str = ""
    """A message about it."""
    missing: int = 0
    """How many articles it may miss because they have not been analysed yet."""


class Lister:
    """Looks up rows for a list, and caches what takes long to find."""

    def __init__(self) -> None:
        self._stories: StoryGroups | None = None

    def look(
        self, collection: ArticleCollection, query: str, order: ListOrder, *, typing: bool
    ) -> Listing:
        """Look up rows. Takes time: call it from a thread.

        Args:
            collection: Where the articles are.
            query: The query.
            order: The sort order and the groups.
            typing: Whether the query is still being typed: it may end in the middle.
        """
        try:
            wanted = ordered_query(query, order)
            # Its last word stays a beginning after Enter: what was listed stays listed.
            rows = collection.search(wanted, typing=True, partial=True)
            if not typing and not rows:
                rows = collection.search(wanted, partial=True)
            # This names its mistakes once it is typed.
            missing = _missing(collection, query, typing=typing) if query else 0
            if order.by not in BY_QUERY:
                from reader.services.search.sorting import sorted_by

                rows = sorted_by(
                    rows, collection.index, collection.state, order.by, turned=order.turned
                )
            if order.group == "story":
                return self._by_story(collection, query, rows, order)._replace(missing=missing)
        except QueryError as problem:
            return Listing(query, None, f"{problem} (column {problem.place + 1})")
        except ReaderError as problem:
            return Listing(query, None, str(problem))
        group_of = group_name(order.group) or _completeness(rows)
        return Listing(query, rows, group_of=group_of, missing=missing)

    def _by_story(
        self, collection: ArticleCollection, query: str, rows: Rows, order: ListOrder
    ) -> Listing:
        """Put articles about one event together."""
        from reader.services.multi.by_story import NO_STORY, StoryGroups

        groups = self._stories
        if groups is None or groups.index is not collection.index:
            groups = self._stories = StoryGroups(collection.index)
        found = groups.order(rows.numbers()[: rows.whole or None], turned=order.turned)
        if not found.names:
            return Listing(query, rows, said=NO_STORY)
        return Listing(
            query,
            rows.reordered(found.numbers),
            group_of=lambda entry: Heading(*found.heading(entry.id)),
        )


def _completeness(rows: Rows) -> GroupOf:
    """Return the headings that separate articles with all words of a query from those with some."""
    some = len(rows) - rows.whole
    if not some:
        return None
    whole = frozenset(entry.id for entry in rows[: rows.whole])

    def heading(entry: Entry) -> Heading:
        if entry.id in whole:
            return Heading(ALL_WORDS, str(rows.whole))
        return Heading(SOME_WORDS, str(some))

    return heading


def _missing(collection: ArticleCollection, query: str, *, typing: bool) -> int:
    # Imported here: the list is shown before anything is searched for.
    from reader.services.digests.analyse import missing_for

    return missing_for(collection, query, typing=typing)
