"""The numbers of the articles that a query means, in its order."""

from datetime import date
from itertools import filterfalse

from reader.library.index.index import Index
from reader.library.query.sql import Sql, condition, relevance
from reader.library.query.tree import Query, Sort

_RANKED = 5000
"""Up to this many hits are ranked by how well they match; of more the titles come first."""
_WEIGHTS = "8.0, 3.0, 1.0"
"""Weights of a word in the title, in the head (author, site, tags), and in the text."""
_RECENCY = 0.25
"""How much being published today counts, where the best match counts 1."""
_NOTED = 1.0
"""How much it counts that the words are in a note of the user's."""
_YEAR = 365.25

_ORDERS: dict[Sort, str] = {
    "added": "article.added DESC, sort, title_key, id",
    "title": "title_key, sort, id",
    "author": "author_key = '', author_key, sort, title_key, id",
    "site": "site_key = '', site_key, sort, title_key, id",
    "minutes": "minutes, sort, title_key, id",
}


def find(index: Index, query: Query, order: list[int], sort: Sort) -> list[int]:
    """Return the numbers of the articles that a query means.

    Args:
        index: Where they are.
        query: The query.
        order: Every article, in the order of the list.
        sort: What they are sorted by.
    """
    found = condition(query.node)
    if sort in _ORDERS:
        return index.file.numbers(
            f"article WHERE {found.text} ORDER BY {_ORDERS[sort]}", found.values
        )
    numbers = order
    if not query.everything:
        hits = set(_hits(index, found))
        numbers = list(filter(hits.__contains__, order))
    match = relevance(query.node)
    return _by_relevance(index, match, numbers) if sort == "relevance" and match else numbers


def _hits(index: Index, found: Sql) -> list[int]:
    """Return the articles that a condition holds for; some that are gone may be among them."""
    if found.match:
        # Quick, and knows no notes; few articles have one.
        noted = "article.n IN (SELECT n FROM highlighted WHERE notes)"
        with_notes = index.file.numbers(f"article WHERE {noted} AND ({found.text})", found.values)
        return _matching(index, found.match) + with_notes
    return index.file.numbers(f"article WHERE {found.text}", found.values)


def _matching(index: Index, match: str) -> list[int]:
    """Return the numbers that the text index has for a match, those of gone articles too.

    It is three times as quick as asking for articles that are among them.
    """
    return index.file.packed_numbers("SELECT rowid AS n FROM text WHERE text MATCH ?", (match,))


def _by_relevance(index: Index, match: str, numbers: list[int]) -> list[int]:
    if len(numbers) > _RANKED:
        titles = set(_matching(index, f"{{title}} : ({match})"))
        first = filter(titles.__contains__, numbers)
        return [*first, *filterfalse(titles.__contains__, numbers)]
    rows = index.file.rows(
        f"SELECT text.rowid, -bm25(text, {_WEIGHTS}), sort FROM text"  # noqa: S608
        " JOIN article ON article.n = text.rowid WHERE text MATCH ?",
        (match,),
    )
    best = max((row[1] for row in rows), default=0.0) or 1.0
    today = date.today().toordinal()  # noqa: DTZ011 - the user's own day
    scores = {number: fit / best + _RECENCY * _recency(sort, today) for number, fit, sort in rows}
    for (number,) in index.file.rows("SELECT rowid FROM note WHERE note MATCH ?", (match,)):
        scores[number] = scores.get(number, 0.0) + _NOTED
    return sorted(numbers, key=lambda number: -scores.get(number, 0.0))


def _recency(sort: int, today: int) -> float:
    """Return 1 for an article of today, and half of it for one that is a year old."""
    if sort >= 0:
        return 0.0
    return 1 / (1 + max(0, today + sort) / _YEAR)
