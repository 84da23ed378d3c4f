"""`reader doctor`: check everything, and say what to do."""

from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write_styled
from reader.cli.progress import progress_bar
from reader.cli.rows import opened
from reader.services.doctor import check
from reader.services.paths import state_file

_SIGNS = {"ok": "✓", "note": "·", "wrong": "✗"}


@click.command()
@click.option("--index", "analysed", is_flag=True, help="Analyse every article for search.")
@click.option("--restore", is_flag=True, help="Bring the last backup of a damaged state back.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Processes to use.")
@plain_options
def doctor(**options: Any) -> int:
    """Check library, state, index and versions, and say what to do.

    --index finds actors and dates of every article, so that `actor:` and `about:` find them. It
    can be stopped, and goes on from there.
    """
    chosen = choices(options)
    if options["restore"]:
        from reader.library.state.backups import restore

        path = state_file(chosen.settings)
        note(f"{path}: is again what it was in {restore(path).name}")
    failed: list[str] = []
    if options["analysed"]:
        from reader.services.digests.analyse import analyse_all

        collection = opened(chosen)
        with progress_bar("analysing", quiet=chosen.quiet, least=4) as progress:
            done = analyse_all(
                collection,
                chosen.options,
                jobs=options["jobs"],
                progress=progress,
                tell=failed.append,
            )
        note(f"{done} articles analysed", quiet=chosen.quiet)
        for problem in failed:
            note(problem)
    wrong = bool(failed)
    for finding in check(chosen.settings):
        wrong |= finding.verdict == "wrong"
        style = "bold" if finding.verdict == "wrong" else ""
        write_styled(
            [(f"{_SIGNS[finding.verdict]} {finding.what:<17}", style), (f"{finding.said}\n", "")]
        )
    return SOME_FAILED if wrong else ALL_DONE
