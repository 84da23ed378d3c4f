"""Take the articles of a result into a library, with what was found in them."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from reader.batch.result import MANIFEST, options_value, rows_in
from reader.document.annotations import Summary, SummarySentence
from reader.document.article import Metadata
from reader.document.digest import SUMMARY_VERSION, Digest
from reader.document.facts import FACTS_VERSION
from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions
from reader.errors import UnreadableSourceError
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText, SourceText
from reader.library.digests.cache import facts_key
from reader.library.digests.codec import unpack_facts
from reader.services.adding.adding import Adder, AddResult, New
from reader.services.collection import ArticleCollection

_AT_ONCE = 200
"""Articles that are added together."""
_TITLE = 60
"""Characters of the text that stand for a title."""


def import_result(
    collection: ArticleCollection,
    folder: Path,
    options: DigestOptions,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> AddResult:
    """Add the articles of a result; what this version would find again is not computed again.

    Args:
        collection: The library.
        folder: The result.
        options: How the library's digests are made.
        progress: Called with how many articles are done, of how many.

    Raises:
        UnreadableSourceError: If the result cannot be read.
        StoreError: If the library cannot be written.
    """
    adder = Adder(collection, "imported {}", ask=lambda _parsed, _alike: True)
    keeps = _keeps(folder, options)
    total = sum(1 for _ in rows_in(folder)) if progress is not None else 0
    done = 0
    for rows in _chunks(rows_in(folder)):
        before = len(adder.result.ids)
        added = [row for row in rows if adder.add(New(_parsed(row)))]
        adder.flush()
        for article_id, row in zip(adder.result.ids[before:], added, strict=True):
            if keeps:
                _keep(collection, article_id, row, options)
        done += len(rows)
        if progress is not None:
            progress(done, total)
    return adder.result


def _keeps(folder: Path, options: DigestOptions) -> bool:
    """Return whether the findings are those that this version would make for a library."""
    try:
        made_of = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableSourceError(f"{folder / MANIFEST}: cannot be read: {error}") from error
    versions = made_of.get("facts"), made_of.get("summary")
    return versions == (FACTS_VERSION, SUMMARY_VERSION) and made_of.get("options") == options_value(
        options
    )


def _chunks(rows: Iterator[dict[str, Any]]) -> Iterator[Sequence[dict[str, Any]]]:
    while chunk := list(islice(rows, _AT_ONCE)):
        yield chunk


def _parsed(row: dict[str, Any]) -> ParsedArticle:
    opening = " ".join(row["text"].split())[:_TITLE]
    about = Metadata(
        title=row["title"] or opening or "Untitled",
        source=row["source"],
        published=row["published"] if row["published_by"] == "given" else None,
        language=row["language"],
    )
    return ParsedArticle(row["id"], about, _text(row))


def _text(row: dict[str, Any]) -> SourceText | ParsedText:
    if row["markdown"] is not None:
        return SourceText(row["markdown"], markdown=True)
    return ParsedText(plain_document(row["text"]))


def _keep(
    collection: ArticleCollection, article_id: str, row: dict[str, Any], options: DigestOptions
) -> None:
    """Put the findings of a row where the library looks for them, if they fit its article."""
    article = collection.article(article_id)
    filled = options.facts.for_article(article)
    same = facts_key(article.document, filled) == facts_key(_text(row).document, filled)
    if not same or filled.title != row["title"]:
        return
    facts = unpack_facts(row["facts"], article.document, filled)
    sentences = tuple(SummarySentence(**sentence) for sentence in row["summary"])
    summary = Summary(row["method"], sentences, len(facts.analysis.body))
    collection.digests.keep(article, Digest(facts, summary), options.summary)
