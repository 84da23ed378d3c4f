"""`reader list`: what is stored."""

from typing import Any

import click

from reader.cli import json_format, text_format
from reader.cli.options import choices, list_options
from reader.cli.output import note, width, write, write_styled
from reader.cli.results import ALL_DONE, SOME_FAILED, write_values
from reader.reading.shelf import Shelf


@click.command(name="list")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@list_options
def list_articles(**options: Any) -> int:
    """List the stored articles, or those in each PATH, the newest first; ● is unread."""
    chosen = choices(options)
    paths = options["paths"]
    settings = chosen.settings
    shelf = Shelf.of_paths(paths, settings) if paths else Shelf.of_library(settings)
    for problem in shelf.problems:
        note(problem)
    if chosen.format in {"json", "jsonl"}:
        values = (json_format.entry(entry, read=shelf.is_read(entry.id)) for entry in shelf.entries)
        write_values(values, lines=chosen.format == "jsonl", several=True)
    elif chosen.format == "markdown":
        write("".join(text_format.markdown_entry(entry) for entry in shelf.entries))
    else:
        if not shelf.entries and not paths:
            where = f"the library {settings.library} is empty: put .md or .txt files there"
            note(where, quiet=chosen.quiet)
        for entry in shelf.entries:
            read = shelf.is_read(entry.id)
            write_styled(text_format.entry_row(entry, width(), read=read))
    return SOME_FAILED if shelf.problems else ALL_DONE
