"""How commands open the library and write rows of it."""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.options import Choices
from reader.cli.output import note, width, write_styled
from reader.cli.progress import progress_bar
from reader.cli.results import write_values
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.scanner import ScanDepth
from reader.services.search.rows import Rows

if TYPE_CHECKING:
    # Loaded when it is asked for.
    from reader.services.multi.by_story import StoryOrder

_WAIT = 0.2
"""Seconds for which rows are gathered before they are written."""


def opened(
    chosen: Choices, paths: Sequence[str] = (), *, scan: ScanDepth = "quick"
) -> ArticleCollection:
    """Open the library, or the paths, and report what could not be read."""
    settings = chosen.settings
    with progress_bar("reading", quiet=chosen.quiet) as progress:
        if paths:
            collection = ArticleCollection.of_paths(paths, settings, scan=scan, progress=progress)
        else:
            collection = ArticleCollection.of_library(settings, scan=scan, progress=progress)
    for problem in collection.problems:
        note(problem)
    return collection


def empty_library(chosen: Choices) -> str:
    """Return the note for a library without articles."""
    return f"the library {chosen.settings.library} is empty: add articles with `reader add`"


def current(collection: ArticleCollection, rows: Iterable[Entry]) -> Iterator[Entry]:
    """Iterate over rows as their files are now; one that was overwritten is read again."""
    for entry in rows:
        found = collection.scanner.current(entry)
        if found is not None:
            yield found


def write_rows(
    collection: ArticleCollection, rows: Rows, chosen: Choices, *, stories: bool = False
) -> None:
    """Write rows, window by window as they are fetched; with ``stories`` grouped by event."""
    order: StoryOrder | None = None
    if stories:
        from reader.services.multi.by_story import NO_STORY, StoryGroups

        order = StoryGroups(collection.index).order(rows.numbers())
        rows = rows.reordered(order.numbers)
        if not order.names and rows:
            note(NO_STORY)
    if chosen.format in {"json", "jsonl"}:
        from reader.cli.formats import json_values

        values = (json_values.entry(entry, order) for entry in current(collection, rows))
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return
    _write_text(collection, rows, order, markdown=chosen.format == "markdown")


def _write_text(
    collection: ArticleCollection, rows: Rows, order: "StoryOrder | None", *, markdown: bool
) -> None:
    # Imported here: JSON needs none of it.
    from reader.cli.formats import row_text

    columns = width()
    if columns is not None and not markdown and rows:
        # On a terminal only: what is piped has no line that is not an article.
        write_styled([(row_text.HEADER, "dim")])
    before = ""
    for window in rows.windows():
        pieces: list[tuple[str, str]] = []
        written = time.monotonic()
        for entry in current(collection, window):
            heading = " · ".join(filter(None, order.heading(entry.id))) if order else ""
            if heading != before:
                first = not before
                pieces.append((row_text.group_heading(heading, first=first, markdown=markdown), ""))
                before = heading
            pieces += row_text.entry_row(entry, columns, markdown=markdown)
            if time.monotonic() - written > _WAIT:
                # Files that are read as their rows are written keep nobody waiting for the others.
                write_styled(pieces)
                pieces, written = [], time.monotonic()
        write_styled(pieces)
