"""`reader timeline`: when it happened."""

from collections.abc import Sequence
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE
from reader.cli.formats import json_values, timeline_text
from reader.cli.options import Choices, choices, timeline_options
from reader.cli.output import width, write, write_styled, write_with_crlf
from reader.cli.query_sources import query_option, source_names
from reader.cli.results import write_values
from reader.cli.run import Outcome, Sources, analysed, digested, sources, write_articles
from reader.errors import OptionError
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import merge_dates
from reader.services.multi.timeline import timeline_of

_USUAL_DAYS = 10


@click.command(epilog="Examples:  reader timeline story.md    reader timeline folder/ --story")
@query_option()
@timeline_options
@click.option(
    "--story",
    is_flag=True,
    help="Choose the days that matter, and for each the sentences that say what happened.",
)
@click.option(
    "--sentences",
    type=click.IntRange(min=1),
    metavar="N",
    help="With --story: maximum number of sentences for each day (default 1).",
)
def timeline(**options: Any) -> int:
    """List the dates in each SOURCE in chronological order.

    Several sources are merged into one timeline: one line for each day or period, with the articles
    that mention it. `--format ics` writes a calendar.

    With --story the timeline is chosen and not listed: --length is then the number of days.
    """
    chosen, outcome = choices(options), Outcome()
    if options["sentences"] and not options["story"]:
        raise OptionError("--sentences needs --story: add --story, or remove --sentences")
    names = source_names(options, chosen)
    if names is None:
        return ALL_DONE
    wanted = sources(names, chosen)
    if options["story"]:
        return _story(wanted, options, chosen, outcome)
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


def _story(wanted: Sources, options: dict[str, Any], chosen: Choices, outcome: Outcome) -> int:
    """Write the days that matter."""
    from reader.cli.formats import brief_json, brief_text
    from reader.services.multi.chosen_timeline import choose_timeline, on_days

    dates = _number_of_days(options["length"])
    articles = list(analysed(wanted, chosen, outcome))
    days = choose_timeline(articles, dates=dates, sentences=options["sentences"] or 1)
    match chosen.format:
        case "ics":
            from reader.cli.formats.calendar import calendar

            write_with_crlf(calendar(on_days(merge_dates(articles), days)))
        case "json" | "jsonl":
            lines = chosen.format == "jsonl"
            write_values(brief_json.days(days), lines=lines, several=True)
        case "markdown":
            write(brief_text.markdown_timeline(days))
        case _:
            write_styled(brief_text.timeline(days, width()))
    return outcome.exit_code


def _number_of_days(length: str | None) -> int:
    """Read the length of a chosen timeline.

    Raises:
        OptionError: If it is not a number of days.
    """
    if length in {None, "auto"}:
        return _USUAL_DAYS
    if not str(length).isdecimal() or int(str(length)) < 1:
        raise OptionError(f"--length {length}: with --story it is a number of days, such as 12")
    return int(str(length))


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
