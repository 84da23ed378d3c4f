"""Writing what several queries found, query by query, each article with its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.cli.output import width, write, write_styled
from reader.cli.results import write_values
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows
from reader.services.search.snippets import Snippet, snippets

_WINDOW = 25
_COLUMNS = ("query", "id", "title", "published", "source", "sentence")


@dataclass(frozen=True, slots=True)
class Hits:
    """What one query found."""

    name: str
    """The query's name, or the query."""
    query: str
    """The query."""
    rows: Rows
    """The articles."""
    detail: str
    """How many there are, in words."""


def with_sentences(
    collection: ArticleCollection, rows: Rows, end: int
) -> Iterator[tuple[int, Entry, Snippet | None]]:
    """Iterate over the first rows with their places and the sentences that match best."""
    for start in range(0, end, _WINDOW):
        stop = min(start + _WINDOW, end)
        matched = snippets(rows, start, stop, collection.files)
        for place, (entry, snippet) in enumerate(
            zip(rows[start:stop], matched, strict=True), start=start
        ):
            now = collection.scanner.current(entry)
            if now is not None:
                yield place, now, snippet


def write_hits(collection: ArticleCollection, found: Iterable[Hits], output: str) -> int:
    """Write what queries found. Those that found nothing are left out, except in JSON.

    Args:
        collection: Where the articles are.
        found: What each query found.
        output: ``text``, ``markdown``, ``json``, ``jsonl`` or ``csv``.

    Returns:
        How many articles were written; one that several queries found counts each time.
    """
    total = 0

    def counted() -> Iterator[Hits]:
        nonlocal total
        for hits in found:
            total += len(hits.rows)
            yield hits

    if output in {"json", "jsonl"}:
        values = (_value(collection, hits) for hits in counted())
        write_values(values, lines=output == "jsonl", several=True)
    elif output == "csv":
        _write_csv(collection, counted())
    else:
        _write_lines(collection, counted(), markdown=output == "markdown")
    return total


def _value(collection: ArticleCollection, hits: Hits) -> dict[str, Any]:
    # Imported here: text needs none of it.
    from reader.cli.formats import json_values

    articles = with_sentences(collection, hits.rows, len(hits.rows))
    return {
        "schema": json_values.SCHEMA,
        "name": hits.name,
        "query": hits.query,
        "articles": [
            {**json_values.entry(entry), "match": snippet.text if snippet else None}
            for _, entry, snippet in articles
        ],
    }


def _write_csv(collection: ArticleCollection, found: Iterable[Hits]) -> None:
    from reader.services.exporting.csv_line import csv_line

    write(csv_line(_COLUMNS))
    for hits in found:
        for _, entry, snippet in with_sentences(collection, hits.rows, len(hits.rows)):
            about = entry.metadata
            day = about.published.isoformat() if about.published else ""
            sentence = snippet.text if snippet else ""
            cells = (hits.name, entry.id, about.title, day, about.source, sentence)
            write(csv_line(cells, own=1))


def _write_lines(collection: ArticleCollection, found: Iterable[Hits], *, markdown: bool) -> None:
    # Imported here: JSON needs none of it.
    from reader.cli.formats import row_text

    columns, first = width(), True
    for hits in found:
        if not hits.rows:
            continue
        heading = f"{hits.name} · {hits.detail}"
        write(row_text.group_heading(heading, first=first, markdown=markdown))
        first = False
        for _, entry, snippet in with_sentences(collection, hits.rows, len(hits.rows)):
            write_styled(row_text.hit_row(entry, snippet, columns, markdown=markdown))
