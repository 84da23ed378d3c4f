"""Search: from a query to rows, the best or the newest first."""

from collections.abc import Sequence
from dataclasses import replace

from reader.library.index.index import Index
from reader.library.index.search import find
from reader.library.index.status import has_muted
from reader.library.query.muted import MUTED
from reader.library.query.sql import relevance
from reader.library.query.tree import (
    And,
    Is,
    Name,
    Not,
    Phrase,
    Query,
    Sort,
    asks_for_muted,
    asks_for_similar,
    leaves,
    words_of,
)
from reader.library.searchable import words_of_query
from reader.services.search.rows import Rows
from reader.services.search.word_matcher import WordMatcher


def search(index: Index, query: Query, order: Sequence[int], *, partial: bool = False) -> Rows:
    """Return the rows that a query means.

    Args:
        index: Where they are.
        query: The query.
        order: Every article, in the order of the list.
        partial: Whether articles with only some of the words follow when few have all, and those
            that a rule hides are left out.
    """
    if partial and has_muted(index) and not asks_for_muted(query.node):
        query = replace(query, node=And((query.node, Not(Is(MUTED)))))
    ranked = relevance(query.node) or asks_for_similar(query.node)
    sort: Sort = query.sort or ("relevance" if ranked else "date")
    found = find(index, query, order, sort, partial=partial)
    return Rows(
        index,
        found.numbers,
        words=words_of(query.node),
        match=WordMatcher((*found.phrases, *map(_phrases_of, leaves(query.node, Name)))),
        sort=sort,
        whole=found.whole,
    )


def _phrases_of(name: Name) -> tuple[Phrase, ...]:
    """Return what an actor is called in texts."""
    return Phrase(words_of_query(name.words), name.beginning), *map(Phrase, name.forms)
