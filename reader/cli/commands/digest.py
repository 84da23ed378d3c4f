"""`reader digest`: many articles into a folder of Parquet files."""

from pathlib import Path
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import batch_options, choices
from reader.cli.output import note
from reader.cli.progress import progress_bar
from reader.errors import OptionError


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--out",
    required=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Output folder; an earlier run that is in it is continued.",
)
@click.option(
    "--cluster", metavar="ADDRESS", help="Dask scheduler to work on, such as tcp://host:8786."
)
@batch_options
def digest(**options: Any) -> int:
    """Digest the articles of each SOURCE into FOLDER, as Parquet.

    SOURCE is a folder, a file, a glob pattern, or a .jsonl or .parquet file with one article per
    row in the column “text”. Run again after an interruption, it does only what is missing.
    """
    from reader.batch import job

    chosen = choices(options)
    if options["cluster"] and chosen.jobs:
        raise OptionError("--jobs is for this machine and --cluster for another: use one of them")
    with progress_bar("digesting", quiet=chosen.quiet, least=2) as progress:
        done = job.run(
            options["sources"],
            options["out"],
            chosen.options,
            jobs=chosen.jobs,
            cluster=options["cluster"],
            progress=None if chosen.quiet else progress,
        )
    kept = f", {done.kept:,} from an earlier run" if done.kept else ""
    note(f"{options['out']}: {done.articles - done.failed:,} digested{kept}", quiet=chosen.quiet)
    if done.failed:
        note(f"{done.failed:,} could not be digested: {options['out'] / 'errors'} says why")
    return SOME_FAILED if done.failed else ALL_DONE
