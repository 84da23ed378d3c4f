"""Search: from a query to rows, the best or the newest first."""

from datetime import date
from itertools import filterfalse

from reader.library.index.index import Index
from reader.library.query.sql import Sql, condition, relevance
from reader.library.query.tree import Query, Sort, words_of
from reader.services.search.rows import Rows

_RANKED = 5000
"""Up to so many hits are ranked by how well they fit; of more the titles come first."""
_WEIGHTS = "8.0, 3.0, 1.0"
"""What a word counts in the title, beside it (author, site, tags), and in the text."""
_RECENCY = 0.25
"""How much being of today counts, where fitting best counts 1."""
_NOTED = 1.0
"""How much it counts that a note of the user's has the words."""
_YEAR = 365.25

_ORDERS: dict[Sort, str] = {
    "added": "article.added DESC, sort, title_key, id",
    "title": "title_key, sort, id",
    "author": "author_key = '', author_key, sort, title_key, id",
    "site": "site_key = '', site_key, sort, title_key, id",
    "minutes": "minutes, sort, title_key, id",
}


def search(index: Index, query: Query, order: list[int]) -> Rows:
    """Return the rows that a query means.

    Args:
        index: Where they are.
        query: What was asked for.
        order: Every article, in the order of the list.
    """
    found = condition(query.node)
    match = relevance(query.node)
    sort: Sort = query.sort or ("relevance" if match else "date")
    if sort in _ORDERS:
        numbers = index.numbers(
            f"article WHERE {found.text} ORDER BY {_ORDERS[sort]}", found.values
        )
    else:
        numbers = order
        if not query.everything:
            hits = set(_hits(index, found))
            numbers = list(filter(hits.__contains__, order))
        if sort == "relevance" and match:
            numbers = _by_relevance(index, match, numbers)
    if query.backwards:
        numbers = numbers[::-1]
    return Rows(index, numbers, words=words_of(query.node), match=match, sort=sort)


def _hits(index: Index, found: Sql) -> list[int]:
    """Return the articles that a condition holds for; some that are gone may be among them."""
    if found.match:
        # Quick, and knows no notes; few articles have one.
        noted = "article.n IN (SELECT n FROM marked WHERE notes)"
        with_notes = index.numbers(f"article WHERE {noted} AND ({found.text})", found.values)
        return index.matching(found.match) + with_notes
    return index.numbers(f"article WHERE {found.text}", found.values)


def _by_relevance(index: Index, match: str, numbers: list[int]) -> list[int]:
    if len(numbers) > _RANKED:
        titles = set(index.matching(f"{{title}} : ({match})"))
        first = filter(titles.__contains__, numbers)
        return [*first, *filterfalse(titles.__contains__, numbers)]
    rows = index.rows(
        f"SELECT text.rowid, -bm25(text, {_WEIGHTS}), sort FROM text"  # noqa: S608
        " JOIN article ON article.n = text.rowid WHERE text MATCH ?",
        (match,),
    )
    best = max((row[1] for row in rows), default=0.0) or 1.0
    today = date.today().toordinal()  # noqa: DTZ011 - the user's own day
    scores = {number: fit / best + _RECENCY * _recency(sort, today) for number, fit, sort in rows}
    for number in index.with_note(match):
        scores[number] = scores.get(number, 0.0) + _NOTED
    return sorted(numbers, key=lambda number: -scores.get(number, 0.0))


def _recency(sort: int, today: int) -> float:
    """Return 1 for an article of today, and half of it for one that is a year old."""
    if sort >= 0:
        return 0.0
    return 1 / (1 + max(0, today + sort) / _YEAR)
