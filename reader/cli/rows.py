"""How commands open the library and write rows of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.options import Choices
from reader.cli.output import note, width, write, write_styled
from reader.cli.progress import progress_bar
from reader.cli.results import write_values
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows

if TYPE_CHECKING:
    # Loaded when it is asked for.
    from reader.services.multi.by_story import StoryOrder


def opened(chosen: Choices, paths: Sequence[str] = ()) -> ArticleCollection:
    """Open the library, or the paths, and report what could not be read."""
    settings = chosen.settings
    with progress_bar("reading", quiet=chosen.quiet) as progress:
        if paths:
            collection = ArticleCollection.of_paths(
                paths, settings, scan="quick", progress=progress
            )
        else:
            collection = ArticleCollection.of_library(settings, scan="quick", progress=progress)
    for problem in collection.problems:
        note(problem)
    return collection


def current(collection: ArticleCollection, rows: Iterable[Entry]) -> Iterator[Entry]:
    """Iterate over rows as their files are now; one that was overwritten is read again."""
    for entry in rows:
        found = collection.scanner.current(entry)
        if found is not None:
            yield found


def write_rows(
    collection: ArticleCollection, rows: Rows, chosen: Choices, *, stories: bool = False
) -> None:
    """Write rows, each as soon as it is there.

    Args:
        collection: Where they are.
        rows: The rows.
        chosen: The format.
        stories: Whether to group articles about the same event.
    """
    told: StoryOrder | None = None
    if stories:
        from reader.services.multi.by_story import NO_STORY, StoryGroups

        told = StoryGroups(collection.index).order(rows.numbers())
        rows = rows.reordered(told.numbers)
        if not told.names and rows:
            note(NO_STORY)
    shown = current(collection, rows)
    if chosen.format in {"json", "jsonl"}:
        from reader.cli.formats import json_values

        values = (json_values.entry(entry, told) for entry in shown)
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return
    # Loaded here: JSON needs none of it.
    from reader.cli.formats import text

    markdown, columns, before = chosen.format == "markdown", width(), ""
    for entry in shown:
        heading = " · ".join(filter(None, told.heading(entry.id))) if told else ""
        if heading != before:
            write(text.group_heading(heading, first=not before, markdown=markdown))
            before = heading
        if markdown:
            write(text.markdown_entry(entry))
        else:
            write_styled(text.entry_row(entry, columns))
