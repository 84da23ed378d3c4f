"""An article as a line of Reader's own JSON Lines, which ``reader import`` reads back.

``intake/imports/own.py`` says what the fields are.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.index.entry import Entry


def own_line(
    entry: Entry,
    parsed: ParsedArticle,
    added: datetime | None,
    *,
    highlights: Sequence[dict[str, Any]] = (),
    note: str = "",
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
            "source": parsed.metadata.source,
            "canonical": parsed.metadata.canonical,
            "site": about.site,
            "language": parsed.metadata.language,
            "tags": list(about.tags),
            "found": sorted(parsed.metadata.found),
            "added": added.isoformat() if added else None,
            "read": entry.read,
            "starred": entry.starred,
            "markdown": parsed.markdown,
            "body": parsed.body,
            **({"highlights": list(highlights)} if highlights else {}),
            **({"note": note} if note else {}),
        },
        ensure_ascii=True,
    )
