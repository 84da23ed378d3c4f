"""Search: from a query to rows, the best or the newest first."""

from reader.library.index.index import Index
from reader.library.index.search import find
from reader.library.query.sql import relevance
from reader.library.query.tree import Query, Sort, words_of
from reader.services.search.rows import Rows


def search(index: Index, query: Query, order: list[int]) -> Rows:
    """Return the rows that a query means.

    Args:
        index: Where they are.
        query: The query.
        order: Every article, in the order of the list.
    """
    match = relevance(query.node)
    sort: Sort = query.sort or ("relevance" if match else "date")
    numbers = find(index, query, order, sort)
    if query.backwards:
        numbers = numbers[::-1]
    return Rows(index, numbers, words=words_of(query.node), match=match, sort=sort)
