"""Completions for a query."""

from typing import NamedTuple

from reader.services import completion
from reader.services.collection import ArticleCollection

_SHOWN = 12
"""The most completions that are shown."""


class Completion(NamedTuple):
    """One completion of a query."""

    shown: str
    """The value or the field, to be shown."""
    query: str
    """The whole query with the completion."""


def complete(collection: ArticleCollection, query: str) -> tuple[Completion, ...]:
    """Return completions for the last word of a query, the likeliest first; call it in a thread."""
    found = completion.complete(collection, query, len(query))
    if found.start == found.end == len(query) and query[-1:] != ":":
        return ()
    head = query[: found.start]
    return tuple(
        Completion(each.strip('"'), head + each)
        for each in found.candidates[:_SHOWN]
        if head + each != query
    )
