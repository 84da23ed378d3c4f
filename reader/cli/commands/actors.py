"""`reader actors`: who the articles are about."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from reader.cli.exit_codes import ALL_DONE
from reader.cli.formats import json_values, text
from reader.cli.options import Choices, choices, digest_options
from reader.cli.output import note, write, write_styled
from reader.cli.query_sources import query_option, source_names
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.cli.run import Outcome, Sources, analysed, digested, sources, write_articles
from reader.errors import OptionError
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import merge_actors

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision


@click.command(epilog="Examples:  reader actors story.md    reader actors folder/ --format json")
@query_option()
@click.option(
    "--same",
    nargs=2,
    multiple=True,
    metavar="NAME NAME",
    help="Say that two names are one actor; undo with `reader undo`.",
)
@click.option(
    "--not-same",
    nargs=2,
    multiple=True,
    metavar="NAME NAME",
    help="Say that two names are two actors; undo with `reader undo`.",
)
@digest_options
@click.option(
    "--graph",
    type=click.Choice(["graphml", "csv"]),
    help="Write who is named with whom in a sentence, with the articles as evidence.",
)
def actors(**options: Any) -> int:
    """List the people, organizations and places in each SOURCE, the most important first.

    With several sources, an actor that occurs in several of them is listed once: Reader decides
    who is who from the names and their contexts. Correct it with --same and --not-same,
    which list nothing unless you name a SOURCE or a QUERY.
    """  # fmt: skip
    chosen, outcome = choices(options), Outcome()
    if options["same"] or options["not_same"]:
        _correct(options, chosen)
        if not options["sources"] and options["query"] is None:
            return ALL_DONE
    names = source_names(options, chosen)
    if names is None:
        return ALL_DONE
    wanted = sources(names, chosen)
    if options["graph"]:
        if chosen.format != "text":
            raise OptionError("--graph has its own format: remove --format")
        _write_graph(list(analysed(wanted, chosen, outcome)), options["graph"], chosen)
    elif chosen.format in {"json", "jsonl"} and not wanted.several:
        write_articles(digested(wanted, chosen, outcome), chosen, several=False)
    else:
        _write(wanted, chosen, outcome)
    return outcome.exit_code


def _write(wanted: Sources, chosen: Choices, outcome: Outcome) -> None:
    articles = list(analysed(wanted, chosen, outcome))
    merged = merge_actors(articles, _decisions(chosen)) if wanted.several else ()
    if chosen.format in {"json", "jsonl"}:
        values = map(json_values.merged_actor, merged)
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return
    rows = text.merged_rows(merged)
    if not wanted.several:
        rows = [row for article in articles for row in text.actors_of(article)]
    if chosen.format == "markdown":
        from reader.cli.formats import markdown_text

        write(markdown_text.markdown_actors(rows))
    else:
        write_styled(text.actor_rows(rows))


def _correct(options: dict[str, Any], chosen: Choices) -> None:
    """Keep what the user says of two names."""
    collection = opened(chosen)
    for same, pairs in ((True, options["same"]), (False, options["not_same"])):
        for one, other in pairs:
            collection.actor_decisions.decide(one, other, same=same)
            said = "one actor" if same else "two actors"
            note(f"“{one}” and “{other}” are {said} (undo with `reader undo`)", quiet=chosen.quiet)
    collection.close()


def _decisions(chosen: Choices) -> "tuple[Decision, ...]":
    """Return what the user said of who is who; nothing where nothing was kept yet."""
    # Imported here: one article needs no database.
    from reader.services.actor_decisions import kept_decisions

    return kept_decisions(chosen.settings)


def _write_graph(articles: Sequence[AnalysedArticle], form: str, chosen: Choices) -> None:
    # Imported here: a list needs none of it.
    from reader.cli.formats import actor_graph as written
    from reader.services.multi.actor_graph import actor_graph

    graph = actor_graph(articles, _decisions(chosen))
    write(written.graphml(graph) if form == "graphml" else written.table(graph))
