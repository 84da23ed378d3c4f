"""How commands open the library and write rows of it."""

from collections.abc import Iterable, Iterator, Sequence

from reader.cli.options import Choices
from reader.cli.output import note, width, write, write_styled
from reader.cli.progress import progress_bar
from reader.cli.results import write_values
from reader.library.entry import Entry
from reader.reading.shelf import Shelf


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


def write_rows(shelf: Shelf, rows: Iterable[Entry], chosen: Choices) -> None:
    """Write rows, each as soon as it is there."""
    shown = current(shelf, rows)
    if chosen.format in {"json", "jsonl"}:
        from reader.cli import json_format

        values = (json_format.entry(entry) for entry in shown)
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return
    # Loaded here: JSON needs none of it.
    from reader.cli import text_format

    if chosen.format == "markdown":
        for entry in shown:
            write(text_format.markdown_entry(entry))
    else:
        columns = width()
        for entry in shown:
            write_styled(text_format.entry_row(entry, columns))
