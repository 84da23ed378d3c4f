"""Reader's own JSON Lines: what ``reader export --format jsonl`` writes, one article per line.

``{"reader": 1, "id", "title", "author", "published", "source", "canonical", "site", "language",
"tags", "found", "added", "read", "starred", "markdown", "body"}``, and ``"highlights"`` where
there are any, each as the state stores it, and ``"note"`` if there is one on the whole article.
"""

import json
from datetime import UTC, date, datetime
from typing import Any

from reader.document.article import Metadata
from reader.intake.formats.parsed_article import ParsedArticle, SourceText
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.fields import line
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow, OwnArticle
from reader.language.codes import language_code

_MARK = b'{"reader":'
"""How each line begins."""


def read_lines(export: ExportFile) -> Rows:
    """Read the articles; the file may be larger than the memory of the machine."""
    for number, data in enumerate(export.lines(), start=1):
        if data.strip():
            yield article_of(data, f"line {number}")


def article_of(data: bytes, where: str) -> OwnArticle | BadRow:
    """Read one line."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return BadRow(where, "not valid JSON")
    if not isinstance(value, dict) or not isinstance(value.get("body"), str):
        return BadRow(where, "not an article of Reader")
    try:
        return _article(value, where)
    except (ValueError, TypeError) as error:
        return BadRow(where, f"a field is wrong: {error}")


def _article(value: dict[str, Any], where: str) -> OwnArticle:
    parsed = ParsedArticle(
        str(value.get("id") or ""),
        _metadata(value),
        SourceText(value["body"], markdown=bool(value.get("markdown"))),
    )
    highlights = value.get("highlights")
    return OwnArticle(
        where=where,
        parsed=parsed,
        read=bool(value.get("read")),
        starred=bool(value.get("starred")),
        added=_moment(value.get("added")),
        highlights=tuple(each for each in highlights if isinstance(each, dict))
        if isinstance(highlights, list)
        else (),
        note=note if isinstance(note := value.get("note"), str) else "",
    )


def _metadata(value: dict[str, Any]) -> Metadata:
    tags, found, published = value.get("tags"), value.get("found"), value.get("published")
    return Metadata(
        title=line(value.get("title")) or "Untitled",
        author=line(value.get("author")),
        published=date.fromisoformat(published) if isinstance(published, str) else None,
        source=line(value.get("source")),
        canonical=line(value.get("canonical")),
        site=line(value.get("site")),
        language=language_code(line(value.get("language"))),
        tags=tuple(filter(None, map(line, tags))) if isinstance(tags, list) else (),
        found=frozenset(map(line, found)) if isinstance(found, list) else frozenset(),
    )


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _is_own(sample: Sample) -> bool:
    return sample.start.startswith(_MARK)


FORMATS = (
    ImportFormat(
        name="reader",
        label="Reader (JSON Lines)",
        is_like=_is_own,
        read=read_lines,
        is_own=True,
    ),
)
