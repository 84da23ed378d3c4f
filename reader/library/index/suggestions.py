"""Values that begin with what was typed, the most common first, as suggestions for a query."""

from typing import Any, Literal

from reader.library.index.index import Index

ValueField = Literal["tag", "site", "author", "lang"]

_VALUES: dict[ValueField, str] = {
    "tag": (
        "SELECT tag, count(*) FROM (SELECT tag, key FROM file_tag UNION ALL"
        " SELECT tag, key FROM own_tag WHERE present) WHERE key BETWEEN ? AND ?"
        " GROUP BY key ORDER BY 2 DESC, 1 LIMIT ?"
    ),
    "site": (
        "SELECT site, count(*) FROM article WHERE site_key BETWEEN ? AND ? AND site != ''"
        " GROUP BY site_key ORDER BY 2 DESC, 1 LIMIT ?"
    ),
    "author": (
        "SELECT author, count(*) FROM article WHERE author_key BETWEEN ? AND ? AND author != ''"
        " GROUP BY author_key ORDER BY 2 DESC, 1 LIMIT ?"
    ),
    "lang": (
        "SELECT coalesce(language, detected) AS code, count(*) FROM article"
        " WHERE code BETWEEN ? AND ? GROUP BY code ORDER BY 2 DESC, 1 LIMIT ?"
    ),
}


def values_from(index: Index, field: ValueField, start: str, limit: int) -> list[str]:
    """Return the values of a field that begin with ``start``, which is in lower case."""
    rows = index.file.rows(_VALUES[field], (start, start + "\U0010ffff", limit))
    return [row[0] for row in rows]


def actor_names(index: Index, start: str, kind: str, limit: int) -> list[str]:
    """Return the names of actors that begin with ``start``, or have a word that does.

    Args:
        index: Where they are.
        start: The beginning that was typed; empty for any.
        kind: ``person``, ``organization``, ``place``; empty for any.
        limit: How many at most.
    """
    of_kind = " AND kind = ?" if kind else ""
    values: list[Any] = [kind] if kind else []
    if not start:
        rows = index.file.rows(
            f"SELECT name FROM name WHERE uses > 0{of_kind} ORDER BY uses DESC LIMIT ?",  # noqa: S608
            (*values, limit),
        )
    else:
        words = " ".join(f'"{word}"*' for word in start.replace('"', " ").split())
        rows = index.file.rows(
            "SELECT name FROM name WHERE id IN (SELECT rowid FROM name_text WHERE"  # noqa: S608
            f" name_text MATCH ?) AND uses > 0{of_kind} ORDER BY uses DESC, name LIMIT ?",
            (words, *values, limit),
        )
    return list(dict.fromkeys(row[0] for row in rows))
