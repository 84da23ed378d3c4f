"""Rows of a list as plain text and as Markdown. Plain ones load no writer of Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.document.reading_time import reading_time
from reader.document.wrapping import one_line, wrap
from reader.library.index.entry import Entry

if TYPE_CHECKING:
    # Loaded when it is asked for.
    from reader.services.search.snippets import Snippet

HEADER = "  Published     Time  Title\n"
"""The line above the rows on a terminal."""


def entry_row(
    row: Entry, width: int | None, *, markdown: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield a row of the list: mark, day, minutes, title, id; or an item of a Markdown list."""
    if markdown:
        yield _markdown_entry(row), ""
        return
    day = row.metadata.published.isoformat() if row.metadata.published else " " * 10
    mark = "★" if row.starred else " " if row.read else "●"
    lead = f"{mark} {day} {reading_time(row.minutes):>7}  "
    title = one_line(row.metadata.title)
    tail = f"  {row.id}"
    if width is not None:
        room = width - len(lead)
        title = title if len(title) <= room else title[: room - 1] + "…"
        tail = f"\n{' ' * len(lead)}{row.id}"
    yield lead, ""
    yield title, "" if row.read else "bold"
    yield tail + "\n", "dim"


def hit_row(
    row: Entry, snippet: "Snippet | None", width: int | None, *, markdown: bool
) -> Iterator[tuple[str, str]]:
    """Yield a row with the sentence that a search matched in it, what was sought in bold."""
    yield from entry_row(row, width, markdown=markdown)
    if snippet is None:
        return
    if markdown:
        from reader.document.to_markdown import markdown_line

        yield f"  {markdown_line(snippet.text)}\n", ""
        return
    indent = " " * 4
    if width is not None and len(snippet.text) > width - len(indent):
        yield wrap(snippet.text, width, indent=indent) + "\n", "dim"
        return
    yield indent, ""
    place = 0
    for start, end in snippet.spans:
        yield snippet.text[place:start], "dim"
        yield snippet.text[start:end], "bold"
        place = end
    yield snippet.text[place:] + "\n", "dim"


def group_heading(heading: str, *, first: bool, markdown: bool) -> str:
    """Return the heading of a group of rows."""
    before = "" if first else "\n"
    if not markdown:
        return f"{before}{one_line(heading)}\n"
    from reader.document.to_markdown import markdown_line

    return f"{before}## {markdown_line(heading)}\n\n"


def _markdown_entry(row: Entry) -> str:
    """Return a row of the list as a Markdown list item."""
    from reader.cli.formats.text import byline
    from reader.document.to_markdown import markdown_line

    line = markdown_line(byline(row.metadata, row.minutes))
    return f"- **{markdown_line(row.metadata.title)}** {line} (`{row.id}`)\n"
