"""`reader doctor`: check everything, and suggest fixes."""

from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write, write_styled
from reader.cli.progress import progress_bar
from reader.cli.rows import opened
from reader.document.wrapping import one_line
from reader.services.doctor import check
from reader.services.paths import state_file
from reader.services.wording import count_of

_MARKS = {"ok": "✓", "note": "·", "wrong": "✗"}


@click.command()
@click.option("--index", "analysed", is_flag=True, help="Analyse all articles for search.")
@click.option("--restore", is_flag=True, help="Restore the last backup of a damaged state.")
@click.option(
    "--report",
    "reported",
    is_flag=True,
    help="Print what a bug report needs: versions, terminal, settings; nothing private.",
)
@click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Number of processes.")
@plain_options
def doctor(**options: Any) -> int:
    """Check library, state, index and versions, and suggest fixes.

    --index finds the names and dates in all articles, so that `actor:` and `about:` find them. You
    can stop it at any time; the next run continues.
    """
    if options["reported"]:
        return _report()
    chosen = choices(options)
    if options["restore"]:
        from reader.library.state.backups import restore

        path = state_file(chosen.settings)
        note(f"{path}: restored from {restore(path).name}")
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
        note(f"{count_of(done, 'article')} analysed", quiet=chosen.quiet)
        for problem in failed:
            note(problem)
    wrong = bool(failed)
    for finding in check(chosen.settings):
        wrong |= finding.verdict == "wrong"
        style = "bold" if finding.verdict == "wrong" else ""
        what = f"{_MARKS[finding.verdict]} {finding.what:<17}"
        write_styled([(what, style), (f"{finding.message}\n", "")])
    return SOME_FAILED if wrong else ALL_DONE


def _report() -> int:
    # Imported here: a check does without it.
    from reader.services.report import report

    for name, value in report():
        write(f"{name}: {one_line(value)}\n")
    return ALL_DONE
