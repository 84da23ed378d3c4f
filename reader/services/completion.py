"""What may stand at a place of a query: fields, and the values that the library knows."""

from dataclasses import dataclass
from typing import Any

from reader.library.fold import fold
from reader.library.index.index import Index
from reader.library.query.parser import FIELDS, KEPT, MARKS, SORTS
from reader.library.query.tokens import tokens
from reader.services.collection import ArticleCollection

_MOST = 50

_KINDS = {"person": "person", "org": "organization", "place": "place"}


@dataclass(frozen=True, slots=True)
class Completions:
    """What may stand from one place of a query to another."""

    start: int
    """Offset of the first character that a candidate stands for."""
    end: int
    """Offset after the last."""
    candidates: tuple[str, ...]
    """What may stand there, as it is to be written, the most common first."""


def complete(collection: ArticleCollection, query: str, place: int) -> Completions:
    """Return what may stand at a place of a query.

    Args:
        collection: Where values are looked for.
        query: What was typed.
        place: Offset of the cursor.
    """
    head = query[:place]
    found = tokens(head, typing=True)
    last = found[-1] if found and found[-1].end == place and not head[-1:].isspace() else None
    if last is None:
        return Completions(place, place, tuple(f"{field}:" for field in FIELDS))
    if last.kind == "field":
        values = _values(collection, last.field, fold(last.text))
        written = tuple(f'"{each}"' if _needs_quotes(each) else each for each in values)
        return Completions(last.value_start, place, written)
    if last.kind == "saved" or last.text == "@":
        typed = head[last.start :].casefold()
        saved = (f"@{name}" for name in collection.saved.all())
        return Completions(last.start, place, tuple(n for n in saved if n.startswith(typed)))
    if last.kind == "word":
        fields = (f"{field}:" for field in FIELDS if field.startswith(last.text.lower()))
        return Completions(last.start, place, tuple(fields))
    return Completions(place, place, ())


def _needs_quotes(value: str) -> bool:
    return any(char.isspace() or char in "()" for char in value)


def _values(collection: ArticleCollection, field: str, start: str) -> list[str]:
    index = collection.index
    match field:
        case "actor" | "person" | "org" | "place":
            return names(index, start, _KINDS.get(field, ""))
        case "tag":
            sql = (
                "SELECT tag, count(*) FROM (SELECT tag, key FROM file_tag UNION ALL"
                " SELECT tag, key FROM own_tag WHERE present) WHERE key BETWEEN ? AND ?"
                " GROUP BY key ORDER BY 2 DESC, 1 LIMIT ?"
            )
        case "site" | "author":
            sql = (
                f"SELECT {field}, count(*) FROM article"  # noqa: S608
                f" WHERE {field}_key BETWEEN ? AND ? AND {field} != ''"
                f" GROUP BY {field}_key ORDER BY 2 DESC, 1 LIMIT ?"
            )
        case "lang":
            sql = (
                "SELECT coalesce(language, detected) AS code, count(*) FROM article"
                " WHERE code BETWEEN ? AND ? GROUP BY code ORDER BY 2 DESC, 1 LIMIT ?"
            )
        case "is":
            return [mark for mark in MARKS if mark.startswith(start)]
        case "has":
            return [what for what in KEPT if what.startswith(start)]
        case "sort":
            return [sort for sort in SORTS if sort.startswith(start.removeprefix("-"))]
        case _:
            return []
    return [row[0] for row in index.rows(sql, (start, start + "\U0010ffff", _MOST))]


def names(index: Index, start: str, kind: str = "") -> list[str]:
    """Return the names of actors that begin so, or have a word that does, the most common first."""
    of_kind = " AND kind = ?" if kind else ""
    values: list[Any] = [kind] if kind else []
    if not start:
        rows = index.rows(
            f"SELECT name FROM name WHERE uses > 0{of_kind} ORDER BY uses DESC LIMIT ?",  # noqa: S608
            (*values, _MOST),
        )
    else:
        words = " ".join(f'"{word}"*' for word in start.replace('"', " ").split())
        rows = index.rows(
            "SELECT name FROM name WHERE id IN (SELECT rowid FROM name_text WHERE"  # noqa: S608
            f" name_text MATCH ?) AND uses > 0{of_kind} ORDER BY uses DESC, name LIMIT ?",
            (words, *values, _MOST),
        )
    return list(dict.fromkeys(row[0] for row in rows))
