"""The titles and ids of many articles at once."""

import json
from collections.abc import Sequence

from reader.library.index.index import Index


def titles_version(index: Index) -> tuple[object, ...]:
    """Return a value that changes when articles or days do."""
    rows = index.file.rows(
        "SELECT count(*), max(article.n), total("
        "coalesce(status.day, article.day)) FROM article LEFT JOIN status USING (n)"
    )
    return rows[0] if rows else ()


def titles(index: Index) -> list[tuple[int, str, str]]:
    """Return number, id and title of every article."""
    return index.file.rows("SELECT n, id, title FROM article")


def ids_of(index: Index, numbers: Sequence[int]) -> dict[int, str]:
    """Return the ids of articles by number; those that are gone are left out."""
    return dict(
        index.file.rows(
            "SELECT n, id FROM article WHERE n IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
    )
