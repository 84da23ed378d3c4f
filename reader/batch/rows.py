"""A digest as a row of plain values, and a row read again as what the cache keeps."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.document.annotations import Annotation
from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.from_plain import plain_document
from reader.document.to_markdown import to_markdown
from reader.library.digests.codec import pack_facts

_LABELS = ("id", "source", "title")
_VALUES = tuple("published published_by language words minutes text markdown method facts".split())
"""The columns that are empty, and None, in the row of an article that failed."""
_FINDINGS = ("summary", "mentions", "actors", "dates", "hidden")
"""The columns that are empty lists there."""


def row_of(article: Article, digest: Digest) -> dict[str, Any]:
    """Return an article and its digest as a row."""
    about, facts = article.metadata, digest.facts
    plain = plain_document(facts.text) == article.document
    return {
        "id": article.id,
        "source": about.source,
        "title": about.title,
        "published": facts.published,
        "published_by": facts.published_by,
        "language": facts.language,
        "words": facts.words,
        "minutes": facts.minutes,
        "text": facts.text,
        "markdown": None if plain else to_markdown(article.document),
        "method": digest.summary.method,
        "summary": _pieces(digest.summary.sentences, "index", "score"),
        "mentions": _pieces(facts.mentions, "kind"),
        "actors": [
            {
                "name": actor.name,
                "kind": actor.kind,
                "role": actor.role,
                "salience": actor.salience,
                "aliases": list(actor.aliases),
                "mentions": _pieces(actor.mentions),
            }
            for actor in facts.actors
        ],
        "dates": _pieces(facts.dates, "type", "value", "since", "until"),
        "hidden": _pieces(facts.hidden, "reason"),
        "facts": pack_facts(facts),
        "error": None,
    }


def failed_row(row: Mapping[str, Any], why: str) -> dict[str, Any]:
    """Return the row of an article that could not be digested.

    Args:
        row: As it came in.
        why: What went wrong, and what to do about it.
    """
    labels = {name: str(row.get(name) or "") for name in _LABELS}
    labels["source"] = labels["source"] or str(row.get("path") or "")
    return {
        **labels,
        **dict.fromkeys(_VALUES),
        **{name: [] for name in _FINDINGS},
        "error": why,
    }


def _pieces(found: Sequence[Annotation], *names: str) -> list[dict[str, Any]]:
    return [
        {
            "start": each.start,
            "end": each.end,
            "text": each.text,
            **{name: getattr(each, name) for name in names},
        }
        for each in found
    ]
