"""`reader actors`: who the articles are about."""

from collections.abc import Sequence
from typing import Any

import click

from reader.cli.formats import json_values, text
from reader.cli.options import choices, digest_options
from reader.cli.output import write, write_styled
from reader.cli.results import write_values
from reader.cli.run import Outcome, analysed, digested, sources, write_articles
from reader.errors import OptionError
from reader.services.digests.batch import AnalysedArticle
from reader.services.multi.merge import merge_actors


@click.command()
@digest_options
@click.option(
    "--graph",
    type=click.Choice(["graphml", "csv"]),
    help="Write who is named with whom in a sentence, with the articles as evidence.",
)
def actors(**options: Any) -> int:
    """List the people, organizations and places in each SOURCE, the most important first.

    With several sources, a name that occurs in several of them is listed once.
    """
    chosen, outcome = choices(options), Outcome()
    wanted = sources(options["sources"], chosen)
    if options["graph"]:
        if chosen.format != "text":
            raise OptionError("--graph is a format of its own: remove --format")
        _write_graph(list(analysed(wanted, chosen, outcome)), options["graph"])
        return outcome.exit_code
    as_json = chosen.format in {"json", "jsonl"}
    if as_json and not wanted.several:
        write_articles(digested(wanted, chosen, outcome), chosen, several=False)
        return outcome.exit_code
    articles = list(analysed(wanted, chosen, outcome))
    if as_json:
        values = (json_values.merged_actor(actor) for actor in merge_actors(articles))
        write_values(values, lines=chosen.format == "jsonl", several=True)
        return outcome.exit_code
    if wanted.several:
        rows = text.merged_rows(merge_actors(articles))
    else:
        rows = [row for article in articles for row in text.actors_of(article)]
    if chosen.format == "markdown":
        from reader.cli.formats import markdown_text

        write(markdown_text.markdown_actors(rows))
    else:
        write_styled(text.actor_rows(rows))
    return outcome.exit_code


def _write_graph(articles: Sequence[AnalysedArticle], form: str) -> None:
    # Loaded here: a list needs none of it.
    from reader.cli.formats import actor_graph as written
    from reader.services.multi.actor_graph import actor_graph

    graph = actor_graph(articles)
    write(written.graphml(graph) if form == "graphml" else written.table(graph))
