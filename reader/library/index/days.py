"""What the index knows of many articles at once, by day, for briefs."""

import json
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from reader.library.index.index import Index

_DAY = 86_400_000_000_000
_EPOCH = date(1970, 1, 1).toordinal()
_PUBLISHED = "status.day, article.day, article.found_day"
_WHEN = f"coalesce({_PUBLISHED}, article.added / {_DAY} + {_EPOCH})"
"""The day of publication: the one the user set, else the stated one, else the one found in the
text; for an article without any, the day on which it was added."""


class DatedArticle(NamedTuple):
    """An article as a brief sees it before it is read."""

    number: int
    """The number that the index gives it."""
    title: str
    """Its title."""
    day: int
    """The proleptic ordinal of its day of publication, else of the day on which it was added."""
    language: str | None
    """ISO 639-1 code, stated or detected; None when neither is known."""
    added: int
    """When it was added, in nanoseconds since 1970."""
    analysed: bool
    """Whether its names and dates are known."""
    dated: bool
    """Whether its day of publication is known."""


def articles_between(
    index: Index, first: int | None, last: int | None, among: Collection[int] | None = None
) -> list[DatedArticle]:
    """Return the articles of some days that have a text or an address, the earliest first.

    Args:
        index: Where they are.
        first: The proleptic ordinal of the first day; None for any.
        last: The proleptic ordinal of the last day; None for any.
        among: The numbers of the articles to look at; None for all.
    """
    days = (first or 1, last or date.max.toordinal())
    # ``sort`` is the known day, counted backwards: the condition on it leaves few rows to look at.
    some = first is not None or last is not None
    known = "(sort BETWEEN ? AND ? OR sort >= 0) AND" if some else ""
    sorts = (-days[1], -days[0]) if some else ()
    numbers = () if among is None else (json.dumps(list(among)),)
    known += " article.n IN (SELECT value FROM json_each(?)) AND" if numbers else ""
    rows = index.file.rows(
        f"SELECT article.n, title, {_WHEN} AS at, coalesce(language, detected), added,"  # noqa: S608
        f" analysed != 0, coalesce({_PUBLISHED}) IS NOT NULL FROM article"
        f" LEFT JOIN status USING (n) WHERE {known} at BETWEEN ? AND ?"
        " AND (words != 0 OR url != '') ORDER BY at, article.n",
        (*sorts, *numbers, *days),
    )
    return [
        DatedArticle(n, title, at, code, added, bool(done), bool(dated))
        for n, title, at, code, added, done, dated in rows
    ]


def days_mentioned(
    index: Index, numbers: Collection[int] | None, first: int | None, last: int | None
) -> list[tuple[int, int]]:
    """Return the single days that articles mention: the number of each article, and the day.

    Args:
        index: Where they are.
        numbers: The articles; None for all.
        first: The proleptic ordinal of the first day; None for any.
        last: The proleptic ordinal of the last day; None for any.
    """
    bounds = (first or 0, last or date.max.toordinal())
    query = "SELECT n, first FROM period WHERE first = last AND first BETWEEN ? AND ?"
    if numbers is None:
        return index.file.rows(query, bounds)
    query += " AND n IN (SELECT value FROM json_each(?))"
    return index.file.rows(query, (*bounds, json.dumps(list(numbers))))
