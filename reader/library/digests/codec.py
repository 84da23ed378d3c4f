"""Serialise facts and summaries: offsets only, because the text is available to the reader."""

import json
import zlib
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from reader.document.analysis import Analysis
from reader.document.annotations import (
    Actor,
    Aside,
    DateExpression,
    Hidden,
    Mention,
    Sentence,
    Summary,
    SummarySentence,
)
from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import FactsOptions
from reader.document.span import Span

T = TypeVar("T")


def pack_facts(facts: Facts) -> bytes:
    """Serialise facts as compressed JSON, without the text and the options."""
    analysis = facts.analysis
    return _packed(
        {
            "language": analysis.language,
            "paragraphs": [[p.start, p.end] for p in analysis.paragraphs],
            "sentences": [[s.start, s.end, s.paragraph] for s in analysis.sentences],
            "hidden": [[h.start, h.end, h.reason] for h in analysis.hidden],
            "story": analysis.body,
            "asides": [[a.start, a.end, a.kind] for a in analysis.asides],
            "words": facts.words,
            "mentions": _mentions(facts.mentions),
            "actors": [
                [a.name, a.kind, a.salience, list(a.aliases), _mentions(a.mentions), a.role]
                for a in facts.actors
            ],
            "dates": [[d.start, d.end, d.type, d.value, d.since, d.until] for d in facts.dates],
            "published": facts.published.isoformat() if facts.published else None,
            "published_by": facts.published_by,
        }
    )


def pack_summary(summary: Summary) -> bytes:
    """Serialise a summary as compressed JSON, without the text."""
    return _packed(
        {
            "method": summary.method,
            "available": summary.available,
            "sentences": [[s.start, s.end, s.index, s.score] for s in summary.sentences],
        }
    )


def unpack_facts(data: bytes, document: Document, options: FactsOptions) -> Facts:
    """Deserialise the facts of a document.

    Raises:
        ValueError: If the bytes are damaged.
    """
    return _unpacked(data, lambda value: _facts(value, document, options))


def unpack_summary(data: bytes, text: str) -> Summary:
    """Deserialise the summary of a text.

    Raises:
        ValueError: If the bytes are damaged.
    """
    return _unpacked(data, lambda value: _summary(value, text))


def _packed(value: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode("ascii"), 6)


def _unpacked(data: bytes, made: Callable[[dict[str, Any]], T]) -> T:
    try:
        return made(json.loads(zlib.decompress(data)))
    except (zlib.error, KeyError, TypeError, IndexError) as error:
        raise ValueError("damaged digest") from error


def _facts(value: dict[str, Any], document: Document, options: FactsOptions) -> Facts:
    text = document.text
    return Facts(
        options=options,
        analysis=Analysis(
            document=document,
            language=value["language"],
            paragraphs=tuple(Span(*row) for row in value["paragraphs"]),
            sentences=tuple(Sentence(s, e, text[s:e], p) for s, e, p in value["sentences"]),
            hidden=tuple(Hidden(s, e, text[s:e], reason) for s, e, reason in value["hidden"]),
            body=tuple(value["story"]),
            asides=tuple(Aside(s, e, text[s:e], kind) for s, e, kind in value["asides"]),
        ),
        words=value["words"],
        mentions=_read_mentions(value["mentions"], text),
        actors=tuple(
            Actor(name, kind, salience, tuple(aliases), _read_mentions(mentions, text), role)
            for name, kind, salience, aliases, mentions, role in value["actors"]
        ),
        dates=tuple(DateExpression(s, e, text[s:e], t, *rest) for s, e, t, *rest in value["dates"]),
        published=date.fromisoformat(value["published"]) if value["published"] else None,
        published_by=value["published_by"],
    )


def _summary(value: dict[str, Any], text: str) -> Summary:
    sentences = (
        SummarySentence(s, e, text[s:e], i, score) for s, e, i, score in value["sentences"]
    )
    return Summary(value["method"], tuple(sentences), value["available"])


def _mentions(mentions: Sequence[Mention]) -> list[list[Any]]:
    return [[mention.start, mention.end, mention.kind] for mention in mentions]


def _read_mentions(rows: Sequence[Sequence[Any]], text: str) -> tuple[Mention, ...]:
    return tuple(Mention(start, end, text[start:end], kind) for start, end, kind in rows)
