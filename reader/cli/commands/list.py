"""`reader list`: what is stored."""

from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, list_options
from reader.cli.output import note
from reader.cli.rows import opened, write_rows


@click.command(name="list")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--stories", is_flag=True, help="Group articles about the same event.")
@list_options
def list_articles(**options: Any) -> int:
    """List stored articles, or those in each PATH, newest first (● unread, ★ starred)."""
    chosen = choices(options)
    paths = options["paths"]
    collection = opened(chosen, paths)
    if chosen.format == "text" and not collection.count and not paths:
        where = f"the library {chosen.settings.library} is empty: add articles with `reader add`"
        note(where, quiet=chosen.quiet)
    write_rows(collection, collection.entries, chosen, stories=options["stories"])
    return SOME_FAILED if collection.problems else ALL_DONE
