"""Highlights as text, as Markdown and as JSON. Every function returns what is to be written."""

from collections.abc import Sequence
from typing import Any

from reader.cli.formats import json_values
from reader.cli.formats.text import Pieces, byline
from reader.document.to_markdown import markdown_line
from reader.document.wrapping import one_line, wrap
from reader.library.index.entry import Entry
from reader.services.highlights import Highlight

_ORPHANED = "orphaned"


def rows(
    entry: Entry | str, highlights: Sequence[Highlight], width: int | None, *, note: str = ""
) -> Pieces:
    """Yield the title of an article with its note, and under it each passage with its own."""
    yield one_line(entry if isinstance(entry, str) else entry.metadata.title), "bold"
    yield ("\n" if isinstance(entry, str) else f"  {entry.id}\n"), "dim"
    yield _note(note, width, "  "), ""
    for each in highlights:
        yield wrap(each.quote, width, "  │ "), ""
        lost = f" ({_ORPHANED})" if each.lost else ""
        yield f"  {each.id}{lost}{f'  {each.label}' if each.label else ''}\n", "dim"
        yield _note(each.note, width, "    "), ""


def _note(note: str, width: int | None, margin: str) -> str:
    lines = (wrap(line, width, margin) if line.strip() else "" for line in note.splitlines())
    return "".join(f"{line}\n" for line in lines)


def markdown(entry: Entry | str, highlights: Sequence[Highlight], *, note: str = "") -> str:
    """Return a heading and the note of an article, and its passages as quotes with their notes."""
    if isinstance(entry, str):
        parts = [f"## {markdown_line(entry)}"]
    else:
        about = entry.metadata
        parts = [f"## {markdown_line(about.title)}", markdown_line(byline(about, entry.minutes))]
        parts += [f"<{about.source}>"] if about.source.startswith(("http://", "https://")) else []
    parts += [markdown_line(part) for part in note.split("\n\n") if part.strip()]
    for each in highlights:
        quoted = "\n>\n".join(
            f"> {markdown_line(part)}" for part in each.quote.split("\n\n") if part
        )
        parts.append(f"{quoted}\n>\n> *{_ORPHANED}*" if each.lost else quoted)
        parts += [f"*{markdown_line(each.label)}*"] if each.label else []
        parts += [markdown_line(part) for part in each.note.split("\n\n") if part.strip()]
    return "\n\n".join(parts) + "\n\n"


def value(
    entry: Entry | str, text: str, highlights: Sequence[Highlight], *, note: str = ""
) -> dict[str, Any]:
    """Return an article's row with its note and its highlights."""
    head: dict[str, Any]
    if isinstance(entry, str):
        head = {"schema": json_values.SCHEMA, "id": entry, "path": None, "title": None}
    else:
        head = json_values.entry(entry)
    return {**head, "note": note, "highlights": [_highlight(each, text) for each in highlights]}


def _highlight(each: Highlight, text: str) -> dict[str, Any]:
    return {
        "id": each.id,
        "start": each.start,
        "end": each.end,
        "text": None if each.lost else text[each.start : each.end],
        "quote": each.quote,
        "note": each.note,
        "colour": each.colour,
        "tags": list(each.tags),
        "when": each.when.isoformat(),
        **({} if each.page is None else {"page": each.page}),
    }
