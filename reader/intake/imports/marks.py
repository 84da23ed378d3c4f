"""Passages that the user marked in another program, and the notes on them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reader.intake.imports import fields

MARKS_CAP = 2_000
"""The most marks of one article."""
_LABEL = re.compile(r"^(Highlight|Note|Color|Tags?):[ \t]*", re.MULTILINE | re.IGNORECASE)
_QUOTED = re.compile(r"^\s{0,3}> ?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage that the user marked."""

    quote: str
    """The passage; empty for a note on the whole article."""
    note: str = ""
    """The user's note on it."""
    at: datetime | None = None
    """When it was marked, in UTC."""


def labelled_marks(text: str) -> tuple[Mark, ...]:
    """Read marks from lines that begin with ``Highlight:`` and ``Note:``."""
    quote, note = "", ""
    found: list[Mark] = []
    parts = _LABEL.split(text)
    for label, value in zip(parts[1::2], parts[2::2], strict=True):
        match label.lower():
            case "highlight":
                found += [Mark(quote, note)] if quote else []
                quote, note = value.strip(), ""
            case "note":
                note = value.strip()
            case _:
                continue
    found += [Mark(quote, note)] if quote else []
    return tuple(found[:MARKS_CAP])


def quoted_marks(text: str) -> tuple[Mark, ...]:
    """Read marks from Markdown: each quote is a passage, and the text after it is the note."""
    found: list[Mark] = []
    quote: list[str] = []
    note: list[str] = []
    for line in [*text.split("\n"), "> "]:
        is_quote = _QUOTED.match(line) is not None
        if is_quote and note and quote:
            found.append(Mark(_joined(quote), _joined(note)))
            quote, note = [], []
        if is_quote:
            quote.append(_QUOTED.sub("", line))
        elif line.strip() or note:
            note.append(line)
        elif quote:
            note.append("")
    if quote and _joined(quote):
        found.append(Mark(_joined(quote), _joined(note)))
    return tuple(each for each in found if each.quote)[:MARKS_CAP]


def listed_marks(value: Any, *, quote: str, note: str, at: str) -> tuple[Mark, ...]:
    """Read marks from a list of JSON objects.

    Args:
        value: The list.
        quote: The name of the field that holds the passage.
        note: The name of the field that holds the note.
        at: The name of the field that holds the time.
    """
    if not isinstance(value, list):
        return ()
    objects = (each for each in value[:MARKS_CAP] if isinstance(each, dict))
    marks = (
        Mark(_text(each.get(quote)), _text(each.get(note)), fields.moment(each.get(at)))
        for each in objects
    )
    return tuple(mark for mark in marks if mark.quote or mark.note)


def note_on_all(note: str) -> Iterator[Mark]:
    """Yield a note on the whole article as a mark, if there is one."""
    if note.strip():
        yield Mark("", note.strip())


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip()


def marks_to_json(marks: tuple[Mark, ...]) -> str:
    """Return marks as JSON, for storing in the state."""
    return json.dumps([[each.quote, each.note, each.at and each.at.isoformat()] for each in marks])


def marks_from_json(text: str) -> tuple[Mark, ...]:
    """Return the marks that ``marks_to_json`` wrote."""
    return tuple(
        Mark(quote, note, datetime.fromisoformat(at) if at else None)
        for quote, note, at in json.loads(text)
    )
