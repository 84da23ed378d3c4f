"""Results as JSON, schema 1 of the contract."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.document.annotations import Actor, Annotation, DateExpression, Mention, Summary
    from reader.document.article import Metadata
    from reader.document.document import Document
    from reader.library.index.entry import Entry
    from reader.services.digests.batch import AnalysedArticle, DigestedArticle
    from reader.services.multi.by_story import StoryOrder
    from reader.services.multi.combined_summary import Quoted
    from reader.services.multi.merge import MergedActor, Period
    from reader.summary.explain import Explanation

SCHEMA = 1

_UNSAFE = re.compile(
    "[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that JSON allows but a terminal would obey, or that no encoding can hold."""


def dump(value: object, *, indent: int | None = None) -> str:
    """Return a value as readable JSON that is safe to show."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text)


def article(
    digested: DigestedArticle,
    *,
    with_text: bool = False,
    explanation: Explanation | None = None,
) -> dict[str, Any]:
    """Return an article and its digest as the contract lays it out."""
    about, digest = digested.article.metadata, digested.digest
    document = digested.article.document
    value: dict[str, Any] = {
        "schema": SCHEMA,
        "id": digested.article.id,
        "source": about.source or digested.source.label,
        "title": about.title,
        "published": about.published.isoformat() if about.published else None,
        "published_by": digest.published_by,
        "language": digest.language,
        **_found(about),
        "words": digest.words,
        "minutes": digest.minutes,
        "summary": _summary(digest.summary, document, explanation),
        "actors": [
            {**_actor(actor), "mentions": [_paged(each, document) for each in actor.mentions]}
            for actor in digest.actors
        ],
        "dates": [
            {**_paged(date, document), "type": date.type, "value": date.value, **_range(date)}
            for date in digest.dates
        ],
        "hidden": [{**_piece(line), "reason": line.reason} for line in digest.hidden],
        "asides": [{**_piece(aside), "kind": aside.kind} for aside in digest.asides],
    }
    if document.pages:
        value["pages"] = [{"start": each.start, "number": each.number} for each in document.pages]
    if with_text:
        value["text"] = digest.text
    return value


def _paged(piece: Annotation, document: Document) -> dict[str, Any]:
    """Return a piece with the page that it begins on, when the source has pages."""
    page = document.page_of(piece.start)
    return _piece(piece) | ({} if page is None else {"page": page})


def _summary(
    summary: Summary, document: Document, explanation: Explanation | None
) -> dict[str, Any]:
    value: dict[str, Any] = {
        "method": summary.method,
        "available": summary.available,
        "sentences": [
            {
                **_paged(sentence, document),
                "index": sentence.index,
                "score": sentence.score,
            }
            for sentence in summary.sentences
        ],
    }
    if explanation is not None:
        value["length"] = explanation.length
        value["kind"] = explanation.kind
        for sentence, why in zip(value["sentences"], explanation.reasons, strict=True):
            sentence["reasons"] = list(why)
    return value


def _actor(actor: Actor | MergedActor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "salience": actor.salience,
        "aliases": list(actor.aliases),
        "role": actor.role,
    }


def _piece(piece: Annotation) -> dict[str, Any]:
    return {"start": piece.start, "end": piece.end, "text": piece.text}


def _range(date: DateExpression) -> dict[str, str]:
    """Return the first and the last day, as far as they are known."""
    ends = {"since": date.since, "until": date.until}
    return {name: day for name, day in ends.items() if day is not None}


def _pieces(pieces: Sequence[Mention]) -> list[dict[str, Any]]:
    return [_piece(piece) for piece in pieces]


def merged_actor(actor: MergedActor) -> dict[str, Any]:
    """Return an actor of several articles."""
    return {
        "schema": SCHEMA,
        **_actor(actor),
        "count": actor.count,
        "articles": [
            {
                **reference(each.analysed),
                "salience": each.actor.salience,
                "mentions": _pieces(each.actor.mentions),
            }
            for each in actor.appearances
        ],
    }


def period(value: Period) -> dict[str, Any]:
    """Return a period of a timeline over several articles."""
    from reader.dates.placement import bounds

    days = bounds(value.value)
    return {
        "schema": SCHEMA,
        "value": value.value,
        "first": days[0].isoformat() if days else None,
        "last": days[1].isoformat() if days else None,
        "moments": [
            {
                **reference(mention.analysed),
                **_piece(mention.entry.expression),
                "type": mention.entry.expression.type,
                "value": mention.entry.expression.value,
                **_range(mention.entry.expression),
                "context": mention.entry.context,
                "actors": list(mention.entry.actors),
            }
            for mention in value.mentions
        ],
    }


def combined_summary(
    articles: Sequence[AnalysedArticle], quoted: Sequence[Quoted]
) -> dict[str, Any]:
    """Return a summary over several articles."""
    return {
        "schema": SCHEMA,
        "articles": [{**reference(each), "published": _published(each)} for each in articles],
        "summary": {
            "method": "auto",
            "sentences": [
                {
                    **_piece(each.sentence),
                    "index": each.sentence.index,
                    "score": each.sentence.score,
                    "when": each.when,
                    **reference(each.analysed),
                }
                for each in quoted
            ],
        },
    }


def _published(digested: AnalysedArticle) -> str | None:
    day = digested.article.metadata.published
    return day.isoformat() if day else None


def reference(digested: AnalysedArticle) -> dict[str, Any]:
    """Return what an article is referred to by."""
    about = digested.article.metadata
    return {
        "id": digested.article.id,
        "source": about.source or digested.source.label,
        "title": about.title,
    }


def _found(about: Metadata) -> dict[str, Any]:
    """Return which fields were found in the page, as opposed to stated; nothing for none."""
    return {"found": sorted(about.found)} if about.found else {}


def _story_of(row: Entry, stories: StoryOrder) -> dict[str, Any]:
    """Return the name of a row's story, and the article that it is nearly the same as."""
    return {"story": stories.names.get(row.id), "copy_of": stories.copies.get(row.id)}


def entry(row: Entry, stories: StoryOrder | None = None) -> dict[str, Any]:
    """Return a row of the list, with the name of its story when stories were asked for."""
    about = row.metadata
    return {
        "schema": SCHEMA,
        "id": row.id,
        "path": str(row.path) if row.path else None,
        "title": about.title,
        "author": about.author,
        "published": about.published.isoformat() if about.published else None,
        "source": about.source,
        "site": about.site,
        "language": about.language,
        "tags": list(about.tags),
        "words": row.words,
        "minutes": row.minutes,
        "read": row.read,
        "starred": row.starred,
        **(_story_of(row, stories) if stories else {}),
    }
