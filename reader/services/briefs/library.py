"""Briefs of the library: of a query, and of articles that the user chose."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.document.options import DigestOptions
from reader.errors import StoreError
from reader.library.digests.backend import Backend
from reader.library.state.briefs import last_brief, note_brief
from reader.services.briefs.brief import Brief, BriefOptions
from reader.services.briefs.stored import LibraryBrief
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows

_ACTOR_FIELD = re.compile(r'(?:actor|person|org|place):(?:"([^"]+)"|\S+)')
_SOME_WORDS = 20
"""The most articles with only some of the words, when none has all of them."""


def brief_of_query(
    collection: ArticleCollection,
    query: str,
    options: BriefOptions,
    digests: DigestOptions,
    *,
    by: Backend | None = None,
) -> Brief:
    """Make a brief of the articles that a query finds, and record when it was made.

    Reads and analyses articles: call it from a worker.

    Args:
        collection: The library.
        query: In the query language; empty for every article.
        options: How the brief is made.
        digests: How facts are found.
        by: What finds facts that are not cached; None for this process.

    Raises:
        QueryError: If the query cannot be parsed.
    """
    begun = datetime.now(UTC)
    rows = collection.search(query, partial=True) if query else None
    kind = " ".join(query.split())
    asked = replace(
        options,
        query=" ".join((*rows.words, *_ACTOR_FIELD.findall(query))) if rows else "",
        ranked=rows is not None and rows.sort == "relevance",
    )
    made = LibraryBrief(
        collection,
        asked,
        digests,
        numbers=None if rows is None else _numbers(rows),
        last=_time_of_last(collection, kind),
        by=by,
    ).made()
    _remember(collection, kind, begun)
    return replace(made, partial=bool(rows) and not rows.whole) if rows is not None else made


def brief_of_ids(
    collection: ArticleCollection,
    ids: Iterable[str],
    options: BriefOptions,
    digests: DigestOptions,
    *,
    by: Backend | None = None,
) -> Brief:
    """Make a brief of the articles with these ids; arguments are those of ``brief_of_query``."""
    numbers = {n for each in ids if (n := collection.index.number_of(each)) is not None}
    return LibraryBrief(collection, options, digests, numbers=numbers, by=by).made()


def _numbers(rows: Rows) -> Sequence[int]:
    """Return the articles with all the words; if there are none, some of those with a few."""
    numbers = rows.numbers()
    return numbers[: rows.whole] or numbers[:_SOME_WORDS]


def _time_of_last(collection: ArticleCollection, kind: str) -> datetime | None:
    kept = last_brief(collection.state, kind)
    return datetime.fromisoformat(kept) if kept else None


def _remember(collection: ArticleCollection, kind: str, at: datetime) -> None:
    """Record when a brief was begun; a failure to store it is ignored."""
    if not collection.state.is_saved:
        return
    try:
        note_brief(collection.state, kind, at.isoformat())
    except StoreError:
        return
