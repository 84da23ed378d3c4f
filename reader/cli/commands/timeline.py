"""`reader timeline`: when it happened."""

from collections.abc import Sequence
from typing import Any

import click

from reader.cli.formats import json_values, timeline_text
from reader.cli.options import Choices, choices, timeline_options
from reader.cli.output import width, write, write_styled, write_with_crlf
from reader.cli.results import write_values
from reader.cli.run import Outcome, analysed, digested, sources, write_articles
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import merge_dates
from reader.services.multi.timeline import timeline_of


@click.command()
@timeline_options
def timeline(**options: Any) -> int:
    """List the dates in each SOURCE in chronological order.

    Several sources are merged into one timeline: one line for each day or period, with the articles
    that mention it. `--format ics` writes a calendar.
    """
    chosen, outcome = choices(options), Outcome()
    wanted = sources(options["sources"], chosen)
    if chosen.format in {"json", "jsonl"} and not wanted.several:
        write_articles(digested(wanted, chosen, outcome), chosen, several=False)
        return outcome.exit_code
    articles = list(analysed(wanted, chosen, outcome))
    match chosen.format:
        case "ics":
            from reader.cli.formats.calendar import calendar

            write_with_crlf(calendar(merge_dates(articles)))
        case "json" | "jsonl":
            values = (json_values.period(period) for period in merge_dates(articles))
            write_values(values, lines=chosen.format == "jsonl", several=True)
        case _ if wanted.several:
            _write_merged(articles, chosen)
        case _:
            _write_one(articles, chosen)
    return outcome.exit_code


def _write_merged(articles: Sequence[AnalysedArticle], chosen: Choices) -> None:
    periods = merge_dates(articles)
    if chosen.format == "markdown":
        write(timeline_text.markdown_periods(periods))
    else:
        write_styled(timeline_text.periods(periods, width()))


def _write_one(articles: Sequence[AnalysedArticle], chosen: Choices) -> None:
    for each in articles:
        line = timeline_of(each.facts)
        if chosen.format == "markdown":
            write(timeline_text.markdown_timeline(line))
        else:
            write_styled(timeline_text.timeline(line, width()))
