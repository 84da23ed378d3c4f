"""`reader state export` and `import`: everything that a user did, as JSON Lines."""

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
    """Export and import what you did with articles: read, stars, tags, dates, places, feeds."""


@state.command(name="export")
@plain_options
def export(**options: Any) -> int:
    """Write every row to standard output, one JSON object a line."""
    chosen = choices(options)
    for line in export_state(StoredState(state_file(chosen.settings))):
        write_raw(line)
    return ALL_DONE


@state.command(name="import")
@click.argument("file", metavar="FILE")
@plain_options
def import_(**options: Any) -> int:
    """Take rows from FILE, or from standard input with -; `reader undo` takes that back."""
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
    note(f"{done} rows", quiet=chosen.quiet)
    return SOME_FAILED if problems else ALL_DONE
