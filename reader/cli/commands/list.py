"""`reader list`: what is stored."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import Choices, choices, list_options
from reader.cli.output import note, width, write
from reader.cli.query_sources import query_option
from reader.cli.results import write_values
from reader.cli.rows import empty_library, opened, write_rows
from reader.document.safe_text import sanitize_line
from reader.errors import OptionError
from reader.intake.addresses import is_url
from reader.library.files.passed_over import PassedOver, counted
from reader.services.collection import ArticleCollection
from reader.services.scanner import ScanDepth
from reader.services.search.rows import Rows


@click.command(
    name="list",
    epilog="Examples:  reader list --limit 20    reader list -s 'is:unread minutes:<5'",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@query_option("List only the articles that match QUERY; see `reader search`.")
@click.option("--query", "old_query", metavar="QUERY", hidden=True)
@click.option(
    "--limit", "-n", type=click.IntRange(min=1), metavar="N", help="Maximum number of articles."
)
@click.option("--stories", is_flag=True, help="Group articles about the same event.")
@click.option(
    "--passed-over", is_flag=True, help="List files in the folder that are not articles, and why."
)
@click.option(
    "--sources",
    is_flag=True,
    help="List the feeds, actors you follow, saved queries and stories, with counts.",
)
@list_options
def list_articles(**options: Any) -> int:
    """List stored articles, or those in each PATH, newest first (● unread, ★ starred)."""
    options["query"] = options["query"] or options["old_query"]
    if options["sources"] and (options["query"] or options["limit"] or options["passed_over"]):
        raise OptionError("--sources lists no articles: remove --search, --limit and --passed-over")
    chosen = choices(options)
    paths = options["paths"]
    collection = opened(chosen, paths, scan=_depth(options, chosen))
    if options["sources"]:
        _write_sources(collection, chosen)
        return SOME_FAILED if collection.problems else ALL_DONE
    if options["passed_over"]:
        _write_passed(collection.scanner.passed_over(), chosen)
        return SOME_FAILED if collection.problems else ALL_DONE
    if said := counted(collection.scanner.passed):
        note(f"passed over: {said}; --passed-over lists them", quiet=chosen.quiet)
    if chosen.format == "text" and not collection.count and not paths:
        note(empty_library(chosen), quiet=chosen.quiet)
    if paths and not any(is_url(each) or Path(each).exists() for each in paths):
        note("a PATH is a file or a folder: to list what a query finds, use --search QUERY")
    rows = collection.search(options["query"]) if options["query"] else collection.listed
    if options["query"] and not rows:
        note("0 found", quiet=chosen.quiet)
    if options["limit"] is not None:
        rows = rows.reordered(rows.numbers()[: options["limit"]])
    known = set(collection.problems)
    write_rows(collection, rows, chosen, stories=options["stories"])
    _tell_notes(paths, rows, chosen)
    for problem in collection.problems:
        if problem not in known:  # of a file that was read for its row
            note(problem)
    return SOME_FAILED if collection.problems else ALL_DONE


def _tell_notes(paths: Sequence[str], rows: Rows, chosen: Choices) -> None:
    """Say what was guessed or left out in the files that the user named."""
    for entry in rows if any(Path(each).is_file() for each in paths) else ():
        for sentence in entry.notes:
            note(f"{entry.metadata.title}: {sentence}", quiet=chosen.quiet)


def _depth(options: dict[str, Any], chosen: Choices) -> ScanDepth:
    """Return how closely to look at the files.

    On a terminal all rows may come before the files are read that tell their order. The newest few,
    and what a program reads, have to be right.
    """
    chosen_few = options["query"] is not None or options["limit"] is not None or options["stories"]
    waited_for = chosen.format in {"text", "markdown"} and width() is not None
    return "rows" if waited_for and not chosen_few else "quick"


def _write_passed(passed: Sequence[PassedOver], chosen: Choices) -> None:
    if chosen.format in {"json", "jsonl"}:
        values = ({"schema": 1, "path": each.path, "reason": each.reason} for each in passed)
        write_values(values, lines=chosen.format == "jsonl", several=True)
    else:
        before = "- " if chosen.format == "markdown" else ""
        write("".join(f"{before}{each.path}  {each.reason}\n" for each in passed))


def _write_sources(collection: ArticleCollection, chosen: Choices) -> None:
    # Imported here: it loads what follows feeds.
    from reader.services.source_tree import source_rows

    rows = source_rows(collection)
    if chosen.format in {"json", "jsonl"}:
        values = ({"schema": 1, **asdict(each)} for each in rows)
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return
    before = "- " if chosen.format == "markdown" else ""
    for row in rows:
        counts = "" if row.query is None else f"  {row.unread} unread of {row.articles}"
        problem = f"  ({row.problem})" if row.problem else ""
        query = f"  {row.query}" if row.query else ""
        line = sanitize_line(f"{row.name}{counts}{query}{problem}")
        write(f"{'  ' * row.depth}{before}{line}\n")
