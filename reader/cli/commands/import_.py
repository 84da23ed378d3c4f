"""`reader import`: what another program exported."""

from pathlib import Path
from typing import Any

import click

from reader.batch.result import is_result
from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import Choices, choices, plain_options
from reader.cli.output import note
from reader.cli.progress import progress_bar
from reader.cli.rows import opened
from reader.document.wrapping import one_line
from reader.errors import InputError
from reader.intake.imports import Import, open_import
from reader.intake.imports.registry import all_that_is_taken
from reader.services.adding import importing
from reader.services.collection import ArticleCollection
from reader.services.wording import count_of

_HELP = f"""Import FILE: {all_that_is_taken()}.

FILE may also be a folder that `reader digest` wrote. A count of what is in it is shown first.
Importing a file again adds nothing. Links without a text are queued; `reader refresh` fetches them.
"""


@click.command(name="import", help=_HELP)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "--from", "kind", metavar="FORMAT", help="Format of the file, if it is not recognised."
)
@click.option("--dry-run", is_flag=True, help="Show what would be imported and change nothing.")
@click.option("--fetch", is_flag=True, help="Fetch queued links immediately.")
@click.option("--allow-private", is_flag=True, help="Also fetch URLs on private networks.")
@plain_options
def import_articles(**options: Any) -> int:
    """Count what each file holds, show it, and import it."""
    chosen = choices(options)
    collection = opened(chosen)
    failed = bool(collection.problems)
    for name in options["files"]:
        try:
            if is_result(Path(name)):
                failed |= _import_result(collection, Path(name), options, chosen)
                continue
            export = open_import(Path(name), options["kind"])
            failed |= _import(collection, export, options, quiet=chosen.quiet)
        except InputError as error:
            note(str(error))
            failed = True
    if options["fetch"] and not options["dry_run"]:
        with progress_bar("pages", quiet=chosen.quiet, least=2) as progress:
            added = importing.fetch_waiting(
                collection,
                collection.queue.waiting(),
                allow_private=options["allow_private"],
                progress=progress,
            )
        for problem in added.problems:
            note(problem)
        failed |= bool(added.problems)
    return SOME_FAILED if failed else ALL_DONE


def _import(
    collection: ArticleCollection, export: Import, options: dict[str, Any], *, quiet: bool
) -> bool:
    found = importing.count_rows(collection, export)
    note(f"{export.path}: {export.form.label}: {_counts(found)}", quiet=quiet)
    if options["dry_run"]:
        done = found
    else:
        with progress_bar("importing", quiet=quiet) as progress:
            done = importing.run_import(collection, export, progress=progress)
        note(f"{export.path}: done: {_counts(done)}", quiet=quiet)
    for problem in done.problems:
        note(problem)
    return bool(done.problems)


def _import_result(
    collection: ArticleCollection, folder: Path, options: dict[str, Any], chosen: Choices
) -> bool:
    """Import what `reader digest` wrote."""
    from reader.batch.importing import import_result
    from reader.batch.result import rows_in

    if options["dry_run"]:
        note(f"{folder}: {sum(1 for _ in rows_in(folder)):,} articles", quiet=chosen.quiet)
        return False
    with progress_bar("importing", quiet=chosen.quiet) as progress:
        done = import_result(collection, folder, chosen.options, progress=progress)
    counts = importing.ImportResult(added=len(done.ids), known=len(done.known))
    note(f"{folder}: done: {_counts(counts)}", quiet=chosen.quiet)
    for problem in done.problems:
        note(problem)
    return bool(done.problems)


def _counts(counts: importing.ImportResult) -> str:
    parts = (
        (counts.added, "article", ""),
        (counts.queued, "link", " to fetch"),
        (counts.feeds, "feed", " to follow"),
    )
    said = [count_of(count, noun) + more for count, noun, more in parts if count]
    said += [f"{counts.known:,} already known"] if counts.known else []
    if counts.missing:
        files = count_of(len(counts.missing), "attached file")
        said += [f"{files} not found, such as {one_line(counts.missing[0])[:100]}"]
    said += [f"{len(counts.problems):,} cannot be imported"] if counts.problems else []
    return ", ".join(said) or "it is empty"
