"""What titles, days and actors say of all articles at once."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from reader.library.index.index import Index


class DatedTitle(NamedTuple):
    """An article that has a day of publication."""

    number: int
    """The number that the index knows it by."""
    title: str
    """Its title."""
    day: int
    """The proleptic ordinal of its day of publication, the user's where one was set."""
    language: str | None
    """ISO 639-1 code, stated or detected; None when neither is known."""


def titles_version(index: Index) -> tuple[object, ...]:
    """Return what changes when titles, days or actors do."""
    rows = index.file.rows(
        "SELECT count(*), max(article.n), total(analysed != 0),"
        " total(coalesce(status.day, article.day)) FROM article LEFT JOIN status USING (n)"
    )
    return rows[0] if rows else ()


def titles(index: Index) -> list[tuple[int, str, str]]:
    """Return number, id and title of every article."""
    return index.file.rows("SELECT n, id, title FROM article")


def dated_titles(index: Index) -> list[DatedTitle]:
    """Return the articles that have a day of publication."""
    rows = index.file.rows(
        "SELECT article.n, title, coalesce(status.day, article.day), coalesce(language, detected)"
        " FROM article LEFT JOIN status USING (n)"
    )
    return [DatedTitle(*row) for row in rows if row[2]]


def actor_keys(index: Index) -> list[tuple[int, str]]:
    """Return the number of each analysed article with each of its actors' names in lower case."""
    return index.file.rows("SELECT n, key FROM actor JOIN name ON name.id = actor.name")


def actor_keys_of(index: Index, numbers: Iterable[int]) -> list[tuple[int, str]]:
    """Return the same of some articles."""
    return index.file.rows(
        "SELECT n, key FROM actor JOIN name ON name.id = actor.name"
        " WHERE n IN (SELECT value FROM json_each(?))",
        (json.dumps(list(numbers)),),
    )
