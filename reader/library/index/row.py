"""The columns of the row that the index keeps for one file."""

import json
from urllib.parse import urlsplit

from reader.document.reading_time import reading_minutes
from reader.intake.addresses import canonical_url, is_url
from reader.library.index.mirror import sort_of
from reader.library.index.parsed_file import ParsedFile
from reader.library.searchable import normalize_for_search


def row_of(parsed: ParsedFile, article_id: str) -> dict[str, object]:
    """Return the columns of an article's row, by name."""
    about = parsed.metadata
    url = _url(about.canonical or about.source)
    return {
        "path": parsed.key,
        "changed": parsed.found.changed,
        "size": parsed.found.size,
        "id": article_id,
        "title": about.title,
        "title_key": normalize_for_search(about.title),
        "author": about.author,
        "author_key": normalize_for_search(about.author),
        "day": _ordinal(parsed),
        "sort": sort_of(_ordinal(parsed)),
        "source": about.source,
        "url": url,
        "site": about.site,
        "site_key": normalize_for_search(about.site),
        "host": host_of(url),
        "language": about.language,
        "tags": "\n".join(about.tags),
        "words": parsed.words,
        "minutes": reading_minutes(parsed.words),
        "notes": _notes(parsed),
        "hash": parsed.hash,
        "added": parsed.added,
    }


def host_of(url: str) -> str:
    """Return the host of an address without ``www.``, or nothing."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


CONTENT = "hash, title, author, day, source, site, language, tags, notes"
"""The columns that identify the content of an article, in the order of ``content_of``."""


def content_of(parsed: ParsedFile) -> tuple[object, ...]:
    """Return the content of an article: while it stays the same, its row does too."""
    about = parsed.metadata
    return (
        parsed.hash, about.title, about.author, _ordinal(parsed), about.source, about.site,
        about.language, "\n".join(about.tags), _notes(parsed),
    )  # fmt: skip


def _notes(parsed: ParsedFile) -> str:
    return json.dumps(parsed.notes) if parsed.notes else ""


def _ordinal(parsed: ParsedFile) -> int | None:
    published = parsed.metadata.published
    return published.toordinal() if published else None


def _url(source: str) -> str:
    return canonical_url(source) if is_url(source) else ""
