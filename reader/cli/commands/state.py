"""`reader state export` and `reader state import`: everything that the user did."""

import sys
from pathlib import Path
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write_raw
from reader.errors import UnreadableSourceError
from reader.library.state.state import StoredState
from reader.library.state.transfer import export_state, import_state
from reader.services.paths import state_file


@click.group()
def state() -> None:
    """Export or import what you did: read and starred articles, tags, dates, highlights, feeds."""


@state.command(name="export")
@plain_options
def export(**options: Any) -> int:
    """Write everything to standard output as JSON Lines."""
    chosen = choices(options)
    for line in export_state(StoredState(state_file(chosen.settings))):
        write_raw(line)
    return ALL_DONE


@state.command(name="import")
@click.argument("file", metavar="FILE")
@plain_options
def import_(**options: Any) -> int:
    """Import FILE, or standard input if it is -. `reader undo` reverts the import."""
    chosen = choices(options)
    kept = StoredState(state_file(chosen.settings))
    if options["file"] == "-":
        lines = sys.stdin.buffer.read().splitlines()
    else:
        try:
            lines = Path(options["file"]).read_bytes().splitlines()
        except OSError as error:
            reason = error.strerror
            raise UnreadableSourceError(f"{options['file']}: cannot be read: {reason}") from error
    done, problems = import_state(kept, lines)
    for problem in problems:
        note(f"{options['file']}: {problem}")
    note(f"{done} rows imported", quiet=chosen.quiet)
    return SOME_FAILED if problems else ALL_DONE
