"""Whole articles as JSON Lines: what `reader export` writes and `reader import` takes back.

One object a line: ``{"reader": 1, "id", "title", "author", "published", "source", "canonical",
"site", "language", "tags", "found", "added", "read", "starred", "markdown", "body"}``, and
``"highlights"`` where there are any, each as the state keeps it.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from reader.document.article import Metadata
from reader.errors import UnreadableSourceError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.language.codes import language_code
from reader.library.index.duplicates import same
from reader.library.index.entry import Entry
from reader.library.state.transfer import highlight_edit
from reader.services.adding.adding import Adder, New
from reader.services.adding.importing import Imported, Progress
from reader.services.collection import ArticleCollection

SCHEMA_MARK = b'{"reader":'
"""How each line begins."""
_LONGEST = 70 * 2**20


def own_line(
    entry: Entry,
    draft: ParsedArticle,
    added: datetime | None,
    *,
    highlights: Sequence[dict[str, Any]] = (),
) -> str:
    """Return an article as one line of JSON, without its line end."""
    about = entry.metadata
    return json.dumps(
        {
            "reader": 1,
            "id": entry.id,
            "title": about.title,
            "author": about.author,
            "published": about.published.isoformat() if about.published else None,
            "source": draft.metadata.source,
            "canonical": draft.metadata.canonical,
            "site": about.site,
            "language": draft.metadata.language,
            "tags": list(about.tags),
            "found": sorted(draft.metadata.found),
            "added": added.isoformat() if added else None,
            "read": entry.read,
            "starred": entry.starred,
            "markdown": draft.markdown,
            "body": draft.body,
            **({"highlights": list(highlights)} if highlights else {}),
        },
        ensure_ascii=True,
    )


def _lines(path: Path) -> Iterator[tuple[str, New | str]]:
    """Iterate over the articles of a file; a line that is wrong is a reason instead."""
    try:
        with path.open("rb") as file:
            number = 0
            while data := file.readline(_LONGEST):
                number += 1
                if data.strip():
                    yield f"line {number}", _new(data)
    except OSError as error:
        raise UnreadableSourceError(f"{path}: cannot be read: {error.strerror}") from error


def _new(data: bytes) -> New | str:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return "not valid JSON"
    if not isinstance(value, dict) or not isinstance(value.get("body"), str):
        return "no article of Reader"
    try:
        return New(
            ParsedArticle(
                str(value.get("id") or ""),
                _metadata(value),
                value["body"],
                markdown=bool(value.get("markdown")),
            ),
            read=bool(value.get("read")),
            starred=bool(value.get("starred")),
            added=_moment(value.get("added")),
            highlights=_highlights(value.get("highlights")),
        )
    except (ValueError, TypeError) as error:
        return f"a field is wrong: {error}"


def _metadata(value: dict[str, Any]) -> Metadata:
    tags, found, published = value.get("tags"), value.get("found"), value.get("published")
    return Metadata(
        title=_line(value.get("title")) or "Untitled",
        author=_line(value.get("author")),
        published=date.fromisoformat(published) if isinstance(published, str) else None,
        source=_line(value.get("source")),
        canonical=_line(value.get("canonical")),
        site=_line(value.get("site")),
        language=language_code(_line(value.get("language"))),
        tags=tuple(filter(None, map(_line, tags))) if isinstance(tags, list) else (),
        found=frozenset(map(_line, found)) if isinstance(found, list) else frozenset(),
    )


def _highlights(value: object) -> tuple[dict[str, Any], ...]:
    """Return the highlights that can be kept; whatever else stands there is let go."""
    if not isinstance(value, list):
        return ()
    rows = (dict(each) for each in value if isinstance(each, dict))
    return tuple(row for row in rows if highlight_edit("any", row) is not None)


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def count_own(collection: ArticleCollection, path: Path) -> Imported:
    """Say what importing such a file would do."""
    counts = Imported()
    for where, new in _lines(path):
        if isinstance(new, str):
            counts.problems.append(f"{path}: {where}: {new}")
        elif same(collection.index, new.draft) is not None:
            counts.known += 1
        else:
            counts.added += 1
    return counts


def import_own(
    collection: ArticleCollection, path: Path, *, progress: Progress | None = None
) -> Imported:
    """Import such a file; each article keeps its id when that is free.

    Raises:
        InputError: If it cannot be read.
        StoreError: If nothing can be written.
    """
    counts = Imported()
    adder = Adder(collection, "{} in the library no longer", ask=lambda _draft, _alike: True)
    total = sum(1 for _ in _lines(path)) if progress is not None else 0
    for done, (where, new) in enumerate(_lines(path), start=1):
        if isinstance(new, str):
            counts.problems.append(f"{path}: {where}: {new}")
            continue
        adder.add(new)
        if progress is not None:
            progress(done, total)
    adder.flush()
    counts.added, counts.known = len(adder.result.ids), len(adder.result.known)
    return counts
