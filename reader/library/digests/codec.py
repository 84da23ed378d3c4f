"""A digest as bytes: offsets only, since the text is at hand wherever a digest is read."""

import json
import zlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from reader.document.annotations import (
    Actor,
    DateExpression,
    Hidden,
    Mention,
    Sentence,
    Summary,
    SummarySentence,
)
from reader.document.digest import Digest


def pack(digest: Digest) -> bytes:
    """Return the digest as compressed JSON, without its text."""
    value = {
        "language": digest.language,
        "words": digest.words,
        "minutes": digest.minutes,
        "sentences": [[s.start, s.end, s.paragraph] for s in digest.sentences],
        "method": digest.summary.method,
        "available": digest.summary.available,
        "summary": [[s.start, s.end, s.index, s.score] for s in digest.summary.sentences],
        "mentions": _mentions(digest.mentions),
        "actors": [
            [a.name, a.kind, a.salience, list(a.aliases), _mentions(a.mentions), a.role]
            for a in digest.actors
        ],
        "dates": [[d.start, d.end, d.type, d.value, d.since, d.until] for d in digest.dates],
        "published": digest.published.isoformat() if digest.published else None,
        "published_by": digest.published_by,
        "hidden": [[h.start, h.end, h.reason] for h in digest.hidden],
    }
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode("ascii"), 6)


def _mentions(mentions: Sequence[Mention]) -> list[list[Any]]:
    return [[mention.start, mention.end, mention.kind] for mention in mentions]


def unpack(data: bytes, text: str) -> Digest:
    """Return the digest of ``text`` that ``pack`` made these bytes of.

    Raises:
        ValueError: If the bytes are damaged.
    """
    try:
        return _digest(json.loads(zlib.decompress(data)), text)
    except (zlib.error, KeyError, TypeError, IndexError) as error:
        raise ValueError("damaged digest") from error


def _digest(value: dict[str, Any], text: str) -> Digest:
    return Digest(
        text=text,
        language=value["language"],
        words=value["words"],
        minutes=value["minutes"],
        sentences=tuple(Sentence(s, e, text[s:e], p) for s, e, p in value["sentences"]),
        summary=Summary(
            value["method"],
            tuple(
                SummarySentence(s, e, text[s:e], i, score) for s, e, i, score in value["summary"]
            ),
            value["available"],
        ),
        mentions=_read_mentions(value["mentions"], text),
        actors=tuple(
            Actor(name, kind, salience, tuple(aliases), _read_mentions(mentions, text), role)
            for name, kind, salience, aliases, mentions, role in value["actors"]
        ),
        dates=tuple(DateExpression(s, e, text[s:e], t, *rest) for s, e, t, *rest in value["dates"]),
        hidden=tuple(Hidden(s, e, text[s:e], reason) for s, e, reason in value["hidden"]),
        published=date.fromisoformat(value["published"]) if value["published"] else None,
        published_by=value["published_by"],
    )


def _read_mentions(rows: Sequence[Sequence[Any]], text: str) -> tuple[Mention, ...]:
    return tuple(Mention(start, end, text[start:end], kind) for start, end, kind in rows)
