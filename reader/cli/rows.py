"""How commands open the library and write rows of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.options import Choices
from reader.cli.output import note, width, write, write_styled
from reader.cli.progress import progress_bar
from reader.cli.results import write_values
from reader.library.entry import Entry
from reader.reading.rows import Rows
from reader.reading.shelf import Shelf

if TYPE_CHECKING:
    # Loaded when it is asked for.
    from reader.reading.by_story import StoryOrder


def opened(chosen: Choices, paths: Sequence[str] = ()) -> Shelf:
    """Open the library, or the paths, and name what could not be had."""
    settings = chosen.settings
    with progress_bar("reading", quiet=chosen.quiet) as progress:
        if paths:
            shelf = Shelf.of_paths(paths, settings, looking="quick", progress=progress)
        else:
            shelf = Shelf.of_library(settings, looking="quick", progress=progress)
    for problem in shelf.problems:
        note(problem)
    return shelf


def current(shelf: Shelf, rows: Iterable[Entry]) -> Iterator[Entry]:
    """Iterate over rows as their files are now: one that was written over is read again."""
    for entry in rows:
        found = shelf.current(entry)
        if found is not None:
            yield found


def write_rows(shelf: Shelf, rows: Rows, chosen: Choices, *, stories: bool = False) -> None:
    """Write rows, each as soon as it is there.

    Args:
        shelf: Where they are.
        rows: The rows.
        chosen: The format.
        stories: Whether articles about one event stand together, under its name.
    """
    told: StoryOrder | None = None
    if stories:
        from reader.reading.by_story import NO_STORY, StoryGroups

        told = StoryGroups(shelf.index).order(rows.numbers())
        rows = rows.reordered(told.numbers)
        if not told.names and rows:
            note(NO_STORY)
    shown = current(shelf, rows)
    if chosen.format in {"json", "jsonl"}:
        from reader.cli import json_format

        values = (json_format.entry(entry, told) for entry in shown)
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return
    # Loaded here: JSON needs none of it.
    from reader.cli import text_format

    markdown, columns, before = chosen.format == "markdown", width(), ""
    for entry in shown:
        heading = " · ".join(filter(None, told.heading(entry.id))) if told else ""
        if heading != before:
            write(text_format.group_heading(heading, first=not before, markdown=markdown))
            before = heading
        if markdown:
            write(text_format.markdown_entry(entry))
        else:
            write_styled(text_format.entry_row(entry, columns))
