"""Rows of a list as plain text and as Markdown. Plain ones load no writer of Markdown."""

from collections.abc import Iterator

from reader.document.wrapping import one_line
from reader.library.index.entry import Entry

HEADER = "  Published     Time  Title\n"
"""What stands over the rows on a terminal."""


def entry_row(row: Entry, width: int | None) -> Iterator[tuple[str, str]]:
    """Yield a row of the list: mark, day, minutes, title, id."""
    day = row.metadata.published.isoformat() if row.metadata.published else " " * 10
    mark = "★" if row.starred else " " if row.read else "●"
    lead = f"{mark} {day} {row.minutes:>3} min  "
    title = one_line(row.metadata.title)
    tail = f"  {row.id}"
    if width is not None:
        room = width - len(lead)
        title = title if len(title) <= room else title[: room - 1] + "…"
        tail = f"\n{' ' * len(lead)}{row.id}"
    yield lead, ""
    yield title, "" if row.read else "bold"
    yield tail + "\n", "dim"


def group_heading(heading: str, *, first: bool, markdown: bool) -> str:
    """Return the heading of a group of rows."""
    before = "" if first else "\n"
    if not markdown:
        return f"{before}{one_line(heading)}\n"
    from reader.document.to_markdown import markdown_line

    return f"{before}## {markdown_line(heading)}\n\n"


def markdown_entry(row: Entry) -> str:
    """Return a row of the list as a Markdown list item."""
    from reader.cli.formats.text import byline
    from reader.document.to_markdown import markdown_line

    line = markdown_line(byline(row.metadata, row.minutes))
    return f"- **{markdown_line(row.metadata.title)}** {line} (`{row.id}`)\n"
