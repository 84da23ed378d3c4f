"""The numbers of the articles that a query finds, in its order."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import filterfalse

from reader.library.index.index import Index
from reader.library.index.query_words import prepare, without_words
from reader.library.index.ranking import WEIGHTS, Scores, scores
from reader.library.query.sql import Sql, condition, relevance
from reader.library.query.tree import Phrase, Query, Sort

FEW = 10
"""If fewer articles than this have all words of a query, those with some of them follow."""
MOST_PARTIAL = 200
"""The most articles with only some of the words that follow, the best first."""
_MOST_SORTED = 50
"""The most that follow if they are sorted by something other than relevance."""
_RANKED = 5000
"""Up to this many hits are ranked by how well they match; of more, those with title matches
first."""
_RECENCY = 0.15
"""The weight of being published today, relative to a best match of 1."""
_YEAR = 365.25
_TWO = 2
_AT_A_TIME = 500
"""The number of articles that are looked at together."""

_ORDERS: dict[Sort, str] = {
    "added": "article.added DESC, sort, title_key, id",
    "title": "title_key, sort, id",
    "author": "author_key = '', author_key, sort, title_key, id",
    "site": "site_key = '', site_key, sort, title_key, id",
    "minutes": "minutes, sort, title_key, id",
}


@dataclass(frozen=True, slots=True)
class FoundNumbers:
    """What a query finds."""

    numbers: list[int]
    """The numbers of the articles, in order: those that meet the query, then those with some of its
    words."""
    whole: int
    """How many meet the query."""
    phrases: tuple[tuple[Phrase, ...], ...]
    """The equivalents of each word of the query, for finding it in a text."""


def find(
    index: Index, query: Query, order: Sequence[int], sort: Sort, *, partial: bool = False
) -> FoundNumbers:
    """Return the numbers of the articles that a query finds.

    Args:
        index: Where they are.
        query: The query.
        order: Every article, in the order of the list.
        sort: What they are sorted by.
        partial: Whether articles with only some of the words follow if few have all of them.
    """
    looking = _Search(index, query, order, sort)
    whole = looking.whole()
    rest = looking.partial(whole) if partial and len(whole) < FEW else []
    if query.backwards:
        whole, rest = whole[::-1], rest[::-1]
    return FoundNumbers([*whole, *rest], len(whole), looking.phrases)


class _Search:
    """One search in progress."""

    def __init__(self, index: Index, query: Query, order: Sequence[int], sort: Sort) -> None:
        self._index = index
        self._order = order
        self._sort = sort
        self._everything = query.everything
        self._prepared = prepare(index, query.node)
        self._scores: Scores | None = None

    @property
    def phrases(self) -> tuple[tuple[Phrase, ...], ...]:
        """The equivalents of each word."""
        return self._prepared.phrases

    def whole(self) -> list[int]:
        """Return the articles that meet the query."""
        found = condition(self._prepared.node)
        if self._sort in _ORDERS:
            return self._sorted(found)
        if self._everything:
            return list(self._order[:])
        hits = set(_hits(self._index, found))
        if self._sort == "relevance" and len(hits) <= _RANKED:
            # Sorting these few is quicker than picking them from all articles in order.
            some = _among(hits, Sql("1"))
            listed = self._index.file.numbers(f"article WHERE {some} ORDER BY sort, title_key, id")
            return self._ranked(listed)
        numbers = list(filter(hits.__contains__, self._order[:]))
        return self._ranked(numbers) if self._sort == "relevance" else numbers

    def partial(self, whole: Collection[int]) -> list[int]:
        """Return articles with some of the words, without those that meet the query."""
        if not self._prepared.loose:
            return []
        found = self._known_scores()
        known = found.by_number
        rest = found.distinctive.difference(whole)
        best = sorted(rest, key=lambda number: (-known[number], number))
        by_relevance = self._sort == "relevance"
        most = MOST_PARTIAL if by_relevance else _MOST_SORTED
        # Some may be gone, and some may not meet the rest of the query.
        other = condition(without_words(self._prepared.node))
        allowed: list[int] = []
        for start in range(0, len(best), _AT_A_TIME):
            some = best[start : start + _AT_A_TIME]
            met = set(
                self._index.file.numbers(f"article WHERE {_among(some, other)}", other.values)
            )
            allowed += filter(met.__contains__, some)
            if len(allowed) >= most:
                break
        allowed = allowed[:most]
        if self._sort in _ORDERS:
            return self._sorted(Sql(_among(allowed, Sql("1"))))
        if by_relevance:
            return self._ranked(allowed)
        kept = set(allowed)
        return list(filter(kept.__contains__, self._order[:]))

    def _sorted(self, found: Sql) -> list[int]:
        query = f"article WHERE {found.text} ORDER BY {_ORDERS[self._sort]}"
        return self._index.file.numbers(query, found.values)

    def _known_scores(self) -> Scores:
        if self._scores is None:
            self._scores = scores(self._index, self._prepared.wanted)
        return self._scores

    def _ranked(self, numbers: list[int]) -> list[int]:
        match = relevance(self._prepared.node)
        similar = self._prepared.similar
        if len(numbers) < _TWO or not (match or similar):
            return numbers
        if similar:
            return sorted(numbers, key=lambda number: -similar.get(number, 0.0))
        if len(numbers) > _RANKED:
            titles = set(_matching(self._index, f"{{title}} : ({match})"))
            first = filter(titles.__contains__, numbers)
            return [*first, *filterfalse(titles.__contains__, numbers)]
        found = self._known_scores()
        fits = found.by_number if found.complete else _plain_scores(self._index, match)
        return _best_first(self._index, numbers, fits)


def _among(numbers: Iterable[int], rest: Sql) -> str:
    return f"article.n IN ({','.join(map(str, numbers))}) AND ({rest.text})"


def _hits(index: Index, found: Sql) -> list[int]:
    """Return the articles that meet a condition; some of them may be gone."""
    if found.match:
        # This is quick but does not see notes; few articles have one.
        noted = "article.n IN (SELECT n FROM highlighted WHERE notes)"
        with_notes = index.file.numbers(f"article WHERE {noted} AND ({found.text})", found.values)
        return _matching(index, found.match) + with_notes
    return index.file.numbers(f"article WHERE {found.text}", found.values)


def _matching(index: Index, match: str) -> list[int]:
    """Return the numbers that the text index has for a match, including articles that are gone.

    It is three times as quick as a query joined with the articles.
    """
    return index.file.packed_numbers("SELECT rowid AS n FROM text WHERE text MATCH ?", (match,))


def _plain_scores(index: Index, match: str) -> dict[int, float]:
    """Return SQLite's own scores of articles that have all words, where these are common."""
    rows = index.file.rows(
        f"SELECT rowid, -bm25(text, {WEIGHTS}) FROM text WHERE text MATCH ?",  # noqa: S608
        (match,),
    )
    return dict(rows)


def _best_first(index: Index, numbers: list[int], fits: Mapping[int, float]) -> list[int]:
    """Return articles by how well they match; of two equal ones the newer comes first."""
    best = max((fits.get(number, 0.0) for number in numbers), default=0.0) or 1.0
    today = date.today().toordinal()  # noqa: DTZ011 - the user's own day
    rows = index.file.rows(f"SELECT n, sort FROM article WHERE {_among(numbers, Sql('1'))}")  # noqa: S608
    recent = {number: _RECENCY * _recency(sort, today) for number, sort in rows}
    return sorted(
        numbers, key=lambda number: -(fits.get(number, 0.0) / best + recent.get(number, 0.0))
    )


def _recency(sort: int, today: int) -> float:
    """Return 1 for an article of today, and half of that for one that is a year old."""
    if sort >= 0:
        return 0.0
    return 1 / (1 + max(0, today + sort) / _YEAR)
