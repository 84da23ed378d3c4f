"""`reader timeline`: when it happened."""

from typing import Any

import click

from reader.cli import json_format, text_format
from reader.cli.options import choices, digest_options
from reader.cli.output import width, write, write_styled
from reader.cli.results import write_values
from reader.cli.run import Outcome, digested, sources, write_articles
from reader.reading.merge import merge_dates, unplaced


@click.command()
@digest_options
def timeline(**options: Any) -> int:
    """Say when it happened: the dates of each SOURCE in order of time.

    Over several sources there is one timeline, and each line names its article.
    """
    chosen, outcome = choices(options), Outcome()
    wanted = sources(options["sources"], chosen)
    articles = list(digested(wanted, chosen, outcome))
    if chosen.format in {"json", "jsonl"}:
        if wanted.several:
            values = (json_format.period(period) for period in merge_dates(articles))
            write_values(values, lines=chosen.format == "jsonl", several=True)
        else:
            write_articles(articles, chosen, several=False)
        return outcome.exit_code
    periods = merge_dates(articles)
    if chosen.format == "markdown":
        write(text_format.markdown_periods(periods, named=wanted.several))
        return outcome.exit_code
    write_styled(text_format.periods(periods, width(), named=wanted.several))
    if not wanted.several:
        write_styled(text_format.unplaced([each for one in articles for each in unplaced(one)]))
    return outcome.exit_code
