"""`reader summarize`: what each article says."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from reader.cli.exit_codes import ALL_DONE
from reader.cli.formats import json_values, text
from reader.cli.options import Choices, choices, digest_options
from reader.cli.output import width, write, write_styled
from reader.cli.query_sources import query_option, source_names
from reader.cli.results import write_values
from reader.cli.run import Outcome, analysed, digested, sources
from reader.errors import OptionError
from reader.services.digests.batch import AnalysedArticle, DigestedArticle

if TYPE_CHECKING:
    from reader.summary.explain import Explanation


@click.command(epilog="Examples:  reader summarize story.md    reader summarize folder/ --length 2")
@query_option()
@digest_options
@click.option("--explain", is_flag=True, help="Explain why each sentence was chosen.")
@click.option(
    "--together",
    is_flag=True,
    help="Write one summary of all articles, with the source of each sentence.",
)
def summarize(**options: Any) -> int:
    """Summarize each SOURCE with sentences chosen from it.

    SOURCE is a file, a folder, a URL, the id of a stored article, or - for standard input. Without
    a SOURCE, standard input is read if it is piped, and otherwise the whole library.
    """
    chosen, outcome = choices(options), Outcome()
    names = source_names(options, chosen)
    if names is None:
        return ALL_DONE
    wanted = sources(names, chosen)
    if options["together"]:
        if options["explain"]:
            raise OptionError("--explain works on single summaries: remove --together")
        _write_together(list(analysed(wanted, chosen, outcome)), chosen)
        return outcome.exit_code
    articles = digested(wanted, chosen, outcome)
    explained = (
        (each, _explanation(each, chosen) if options["explain"] else None) for each in articles
    )
    if chosen.format in {"json", "jsonl"}:
        values = (
            json_values.article(article, with_text=chosen.with_text, explanation=explanation)
            for article, explanation in explained
        )
        write_values(values, lines=chosen.format == "jsonl", several=wanted.several)
        return outcome.exit_code
    for number, (article, explanation) in enumerate(explained):
        if number:
            write("\n")
        if chosen.format == "markdown":
            from reader.cli.formats import markdown_text

            write(markdown_text.markdown_heading(article))
            write(markdown_text.markdown_summary(article, explanation))
            continue
        if wanted.several:
            write_styled(text.heading(article))
        write_styled(text.summary(article, width(), explanation))
    return outcome.exit_code


def _write_together(articles: Sequence[AnalysedArticle], chosen: Choices) -> None:
    from reader.services.multi.combined_summary import summarize_articles

    quoted = summarize_articles(articles, chosen.options.summary)
    if chosen.format in {"json", "jsonl"}:
        value = json_values.combined_summary(articles, quoted)
        write_values([value], lines=chosen.format == "jsonl", several=False)
    elif chosen.format == "markdown":
        from reader.cli.formats import markdown_text

        write(markdown_text.markdown_together(quoted))
    else:
        write_styled(text.combined_summary(quoted, width()))


def _explanation(article: DigestedArticle, chosen: Choices) -> "Explanation":
    # Imported here: it brings the rankings, and a digest from the cache needs none.
    from reader.summary.explain import explain

    return explain(article.facts, article.summary, chosen.options.summary)
