"""Highlights and notes from another program, each placed in the text of its article."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.imports.marks import Mark
from reader.library.highlights.anchor import places_of
from reader.library.highlights.passage import LONGEST_NOTE, Passage, passage
from reader.services.highlights import LONGEST_QUOTE, id_of_passage

_OPENING = 80
"""Characters at the beginning of a text that a note on the whole article is written at."""


def highlights_from(parsed: ParsedArticle, marks: Iterable[Mark]) -> tuple[dict[str, Any], ...]:
    """Return marks as the state keeps highlights.

    A passage that does not occur in the text is kept without a place, and is listed as orphaned.
    A note without a passage is one on the first words of the text.
    """
    listed = list(marks)
    if not listed:
        return ()
    text = parsed.text.document.text
    found: dict[str, dict[str, Any]] = {}
    for mark in listed:
        for marked in _passages(text, mark):
            identity = id_of_passage(marked)
            note = "\n\n".join(filter(None, (found.get(identity, {}).get("note"), mark.note)))
            found[identity] = {
                "id": identity,
                "quote": marked.quote,
                "prefix": marked.prefix,
                "suffix": marked.suffix,
                "start": marked.start,
                "hash": marked.hash,
                "note": note[:LONGEST_NOTE],
                "at": (mark.at or datetime.now(UTC)).isoformat(timespec="seconds"),
            }
    return tuple(found.values())


def _passages(text: str, mark: Mark) -> Iterator[Passage]:
    quote = mark.quote.strip()[:LONGEST_QUOTE]
    if quote:
        places = places_of(text, quote)
        yield passage(text, *places[0]) if places else Passage(quote, "", "", 0, "")
        return
    opening = text.lstrip()
    start = len(text) - len(opening)
    first = opening.partition("\n")[0]
    end = first.rfind(" ", 0, _OPENING) if len(first) > _OPENING else len(first)
    if mark.note and end > 0:
        yield passage(text, start, start + end)
