"""Completions in a query: fields, and the values that occur in the library."""

from dataclasses import dataclass

from reader.library.index.suggestions import actor_names, values_from
from reader.library.query.fields import FIELDS, KEPT, SORTS, STATUSES
from reader.library.query.tokens import tokens
from reader.library.searchable import normalize_for_search
from reader.services.collection import ArticleCollection

_MOST_CANDIDATES = 50

_KINDS = {"person": "person", "org": "organization", "place": "place"}


@dataclass(frozen=True, slots=True)
class Completions:
    """A completion of a part of a query."""

    start: int
    """Offset of the first character that a candidate replaces."""
    end: int
    """Offset after the last."""
    candidates: tuple[str, ...]
    """The candidates as they are written in a query, the most common first."""


def complete(collection: ArticleCollection, query: str, place: int) -> Completions:
    """Return the completions at a place of a query.

    Args:
        collection: Where values are looked for.
        query: The text typed so far.
        place: Offset of the cursor.
    """
    head = query[:place]
    found = tokens(head, typing=True)
    last = found[-1] if found and found[-1].end == place and not head[-1:].isspace() else None
    if last is None:
        return Completions(place, place, tuple(f"{field}:" for field in FIELDS))
    if last.kind == "field":
        values = _values(collection, last.field, normalize_for_search(last.text))
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
    match field:
        case "actor" | "person" | "org" | "place":
            return actor_names(collection.index, start, _KINDS.get(field, ""), _MOST_CANDIDATES)
        case "tag" | "site" | "author" | "lang":
            return values_from(collection.index, field, start, _MOST_CANDIDATES)
        case "is":
            return [status for status in STATUSES if status.startswith(start)]
        case "like" | "story":
            return [each for each, _ in collection.index.ids_from(start, _MOST_CANDIDATES)]
        case "has":
            return [what for what in KEPT if what.startswith(start)]
        case "sort":
            return [sort for sort in SORTS if sort.startswith(start.removeprefix("-"))]
        case _:
            return []
