"""`reader new`: what saved queries have found since the last time."""

from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.finding import analyse_for_any
from reader.cli.hits import Hits, write_hits
from reader.cli.options import choices, hits_options
from reader.cli.output import note, write
from reader.cli.rows import opened
from reader.services.alerts import alerts


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--peek", is_flag=True, help="Do not remember what was shown: show it again next time."
)
@click.option("--count", is_flag=True, help="Print only the number of new articles.")
@hits_options
def new(**options: Any) -> int:
    """Show what your saved queries have found since the last time.

    NAME is a saved query; all are looked at by default. The first time, everything is new. Without
    anything new nothing is printed, so a scheduled `reader new --quiet` writes only when there is
    something to read.
    """
    chosen = choices(options)
    collection = opened(chosen)
    known = collection.saved.all()
    # What a status bar asks for must not take long.
    analyse_for_any(collection, known.values(), chosen, some=not options["count"])
    failed: list[str] = []
    found = [
        Hits(f"@{alert.name}", alert.query, alert.new, f"{len(alert.new)} new of {alert.count}")
        for alert in alerts(
            collection, options["names"], remember=not options["peek"], failed=failed.append
        )
    ]
    for sentence in failed:
        note(sentence)
    if not known:
        note("there are no saved queries: save one with `reader search --save`")
    if options["count"]:
        write(f"{sum(len(hits.rows) for hits in found)}\n")
    elif not write_hits(collection, found, chosen.format) and found:
        note("nothing new", quiet=chosen.quiet)
    return SOME_FAILED if collection.problems or failed else ALL_DONE
