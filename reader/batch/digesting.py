"""Digest a batch of articles. A text that cannot be analysed is a row that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from reader.document.article import Article, Metadata
from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions
from reader.errors import AnalysisError, ReaderError

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]
"""The columns of one article by name, as ``reader.batch.schema`` lists them."""


@overload
def digest_batch(
    articles: Iterable[Mapping[str, Any]], options: DigestOptions = ...
) -> list[Row]: ...
@overload
def digest_batch(
    articles: "pa.Table | pa.RecordBatch", options: DigestOptions = ...
) -> "pa.Table": ...
def digest_batch(
    articles: "pa.Table | pa.RecordBatch | Iterable[Mapping[str, Any]]",
    options: DigestOptions = DigestOptions(),  # noqa: B008 - it is frozen
) -> "pa.Table | list[Row]":
    """Digest a batch of articles, each on its own.

    Args:
        articles: Rows, or an Arrow table, with the column ``text``, or ``path`` for files to read;
            ``id``, ``source``, ``title``, ``published`` (a day, or ISO 8601) and ``language`` are
            used where they are there.
        options: How the digests are made.

    Returns:
        As many rows in the same order; an Arrow table for one. Where an article could not be
        digested, ``error`` says why and the other findings are empty.

    Raises:
        OptionError: If an option is not valid.
    """
    if hasattr(articles, "to_pylist"):
        from reader.batch.schema import table_of

        return table_of([digest_row(row, options) for row in articles.to_pylist()])
    return [digest_row(row, options) for row in articles]


def digest_row(row: Mapping[str, Any], options: DigestOptions) -> Row:
    """Digest one article; arguments are those of ``digest_batch``."""
    # Imported here: reading a result needs no analysis.
    from reader.batch.rows import failed_row, row_of
    from reader.document.digest import Digest
    from reader.library.digests.backend import THIS_PROCESS

    try:
        article = _article(row)
        filled = options.for_article(article)
        facts = THIS_PROCESS.facts(article.document, filled.facts)
        digest = Digest(facts, THIS_PROCESS.summary(facts, filled.summary))
    except AnalysisError as error:
        return failed_row(row, error.reason)
    except (ReaderError, OSError, TypeError, ValueError) as error:
        return failed_row(row, str(error))
    return row_of(article, digest)


def _article(row: Mapping[str, Any]) -> Article:
    if row.get("path"):
        from reader.services.sources import Source, open_source

        path = str(row["path"])
        read = open_source(Source(path, Path(path)))
        about = replace(read.metadata, source=read.metadata.source or path)
        return replace(read, id=str(row.get("id") or read.id), metadata=about)
    text = row.get("text")
    if not isinstance(text, str):
        raise TypeError("the row has no text: give it a column “text” or “path”")
    about = Metadata(
        title=str(row.get("title") or ""),
        published=_day(row.get("published")),
        source=str(row.get("source") or ""),
        language=row.get("language") or None,
    )
    return Article(str(row.get("id") or ""), about, plain_document(text))


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date) or value is None:
        return value
    return date.fromisoformat(str(value)[:10]) if value else None
