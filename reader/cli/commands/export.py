"""`reader export`: articles for other programs and for keeping."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.finding import find
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write_raw
from reader.cli.progress import progress_bar
from reader.cli.query_sources import query_option, words_or_query
from reader.cli.rows import opened
from reader.errors import OptionError
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.exporting.export import FORMATS, ExportFormat, export_to, format_of, lines
from reader.services.wording import count_of


@click.command()
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@click.option(
    "--output", "-o", metavar="PATH", help="Output file; for Markdown, a folder or an .md file."
)
@click.option(
    "--format",
    "-f",
    "kind",
    type=click.Choice(FORMATS),
    help="Output format; the default depends on the name of the output.",
)
@click.option(
    "--highlights", is_flag=True, help="Append your highlights and notes to each article."
)
@query_option("Export the articles that match QUERY.")
@plain_options
def export(**options: Any) -> int:
    """Export the articles that match QUERY, or all articles.

    Formats: Markdown with front matter, JSON Lines (which `reader import` reads back without loss),
    one HTML file, EPUB, CSV, RIS, BibTeX, OPML for all feeds, and Obsidian: a note for each article
    that has highlights or a note, in the folder --output; a note that is there gets the new ones.

    Without --output, the result is written to standard output.
    """
    chosen = choices(options)
    collection = opened(chosen)
    query = " ".join(words_or_query(options))
    rows = find(collection, query, chosen) if query else collection.entries
    target = Path(options["output"]) if options["output"] not in {None, "-"} else None
    kind = options["kind"] or format_of(target)
    highlights = options["highlights"]
    if query and kind == "opml":
        raise OptionError("OPML lists all feeds and no articles: leave QUERY out")
    if target is None:
        problems = _print(collection, rows, kind, highlights=highlights)
        if query and not rows:
            note("0 found", quiet=chosen.quiet)
    else:
        with progress_bar("exporting", quiet=chosen.quiet) as progress:
            done, problems = export_to(
                collection, rows, kind, target, highlights=highlights, progress=progress
            )
        noun = "feed" if kind == "opml" else "article"
        note(f"{target}: {count_of(done, noun)}", quiet=chosen.quiet)
    for problem in problems:
        note(problem)
    return SOME_FAILED if problems or collection.problems else ALL_DONE


def _print(
    collection: ArticleCollection, rows: Sequence[Entry], kind: ExportFormat, *, highlights: bool
) -> list[str]:
    """Write an export to standard output and return what could not be written.

    Raises:
        OptionError: If the format needs a file or a folder.
    """
    if kind == "epub":
        raise OptionError("an EPUB cannot be written to standard output: give a file with --output")
    if kind == "obsidian":
        raise OptionError("notes are written into a folder of a vault: give it with --output")
    problems: list[str] = []
    for line in lines(collection, rows, kind, problems, highlights=highlights):
        write_raw(line)
    return problems
