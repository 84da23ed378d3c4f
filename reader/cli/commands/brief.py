"""`reader brief`: what several articles say, story by story."""

from datetime import date
from typing import Any

import click

from reader.cli.day_option import days_options
from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.finding import analyse_for
from reader.cli.options import Choices, brief_options, choices
from reader.cli.output import note, width, write, write_raw, write_styled, write_with_crlf
from reader.cli.query_sources import query_option
from reader.cli.results import write_values
from reader.cli.rows import empty_library, opened
from reader.cli.run import Outcome, analysed, sources
from reader.document.options import SummaryOptions
from reader.errors import OptionError
from reader.services.actor_decisions import kept_decisions
from reader.services.briefs.brief import Brief, BriefOptions

_NOTHING = "there is nothing to brief on: name files with text, or other days"
_NO_ARTICLE = "no article for this brief: try another --search or --since"


@click.command()
@brief_options
@query_option("Brief on stored articles that match QUERY.")
@days_options
@click.option(
    "--dates", type=click.IntRange(min=1), metavar="N", help="Maximum number of days in a timeline."
)
@click.option(
    "--sentences",
    type=click.IntRange(min=1),
    metavar="N",
    default=1,
    show_default=True,
    help="Maximum number of sentences for each day.",
)
@click.option("--together", is_flag=True, help="Treat all articles as one story.")
def brief(**options: Any) -> int:
    """Write a brief: the stories in several articles, the one with most articles first.

    Each story has a headline, a summary of all its articles with the source of every sentence, the
    people, organizations and places in it, and a timeline of the days that matter.

    SOURCE is a file, a folder, a URL or the id of a stored article. Without a SOURCE the brief is
    about the library, and says what is new since the last brief and which saved queries each story
    answers.
    """
    chosen, outcome = choices(options), Outcome()
    wanted = _wanted(options, chosen)
    if options["sources"]:
        if options["query"] is not None:
            raise OptionError("--search looks in the library: remove --search, or name no SOURCE")
        found = sources(options["sources"], chosen)
        from reader.services.briefs.make import brief_of_articles

        made = brief_of_articles(list(analysed(found, chosen, outcome)), wanted)
        _write(made, chosen, _NOTHING)
        return outcome.exit_code
    return _of_library(options["query"] or "", wanted, chosen)


def _wanted(options: dict[str, Any], chosen: Choices) -> BriefOptions:
    since, until = options["since"], options["until"]
    if since and until and since > until:
        raise OptionError(f"--since {since} is after --until {until}: swap them")
    return BriefOptions(
        SummaryOptions(length=chosen.options.summary.length),
        title=_title(options["query"] or "", since, until),
        since=since,
        until=until,
        dates=options["dates"],
        sentences=options["sentences"],
        together=options["together"],
        decisions=kept_decisions(chosen.settings),
    )


def _title(query: str, since: date | None, until: date | None) -> str:
    parts = ["Brief"]
    if query:
        parts.append(f"on {query}")
    if since is not None and since == until:
        parts.append(f"of {_written(since)}")
    elif since is not None:
        parts.append(f"from {_written(since)}")
    if until is not None and since != until:
        parts.append(f"to {_written(until)}")
    return " ".join(parts)


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _of_library(query: str, wanted: BriefOptions, chosen: Choices) -> int:
    # Imported here: files that are named need no library.
    from reader.services.briefs.library import brief_of_query

    collection = opened(chosen)
    if query:
        analyse_for(collection, query, chosen)
    made = brief_of_query(collection, query, wanted, chosen.options)
    _write(made, chosen, _NO_ARTICLE if collection.count else empty_library(chosen))
    return SOME_FAILED if collection.problems else ALL_DONE


def _write(made: Brief, chosen: Choices, nothing: str) -> None:
    """Write a brief; of one without articles only what a script parses, and a note why."""
    if not made.articles:
        note(nothing, quiet=chosen.quiet)
    if chosen.format in {"json", "jsonl"}:
        from reader.cli.formats import brief_json

        lines = chosen.format == "jsonl"
        write_values([brief_json.brief(made)], lines=lines, several=False)
    elif made.articles:
        _write_page(made, chosen)


def _write_page(made: Brief, chosen: Choices) -> None:
    from reader.cli.formats import brief_text
    from reader.services.briefs.page import page_of

    page = page_of(made)
    match chosen.format:
        case "markdown":
            write(brief_text.markdown(page))
        case "html":
            write_raw(brief_text.html(page, made.title))
        case "eml":
            write_with_crlf(brief_text.mail(page, made.title))
        case _:
            write_styled(brief_text.text(page, width()))
