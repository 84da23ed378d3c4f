"""`reader summarize`: what each article says."""

from typing import Any

import click

from reader.cli import json_format, text_format
from reader.cli.options import Choices, choices, digest_options
from reader.cli.output import width, write, write_styled
from reader.cli.results import write_values
from reader.cli.run import Outcome, digested, sources
from reader.reading.gather import Digested


@click.command()
@digest_options
@click.option("--explain", is_flag=True, help="Say why each sentence was chosen.")
def summarize(**options: Any) -> int:
    """Say what each SOURCE says, in its own sentences.

    SOURCE is a file, a folder, a URL, the id of a stored article, or - for standard input; without
    one it is what comes in by a pipe, and else the whole library.
    """
    chosen, outcome = choices(options), Outcome()
    wanted = sources(options["sources"], chosen)
    articles = digested(wanted, chosen, outcome)
    explained = ((each, _reasons(each, chosen, explain=options["explain"])) for each in articles)
    if chosen.format in {"json", "jsonl"}:
        values = (
            json_format.article(article, with_text=chosen.with_text, reasons=reasons)
            for article, reasons in explained
        )
        write_values(values, lines=chosen.format == "jsonl", several=wanted.several)
        return outcome.exit_code
    for number, (article, reasons) in enumerate(explained):
        if number:
            write("\n")
        if chosen.format == "markdown":
            write(text_format.markdown_heading(article))
            write(text_format.markdown_summary(article, reasons))
            continue
        if wanted.several:
            write_styled(text_format.heading(article))
        write_styled(text_format.summary(article, width(), reasons))
    return outcome.exit_code


def _reasons(
    article: Digested, chosen: Choices, *, explain: bool
) -> tuple[tuple[str, ...], ...] | None:
    if not explain:
        return None
    # Loaded here: it brings the analysis, and a digest from the cache needs none.
    from reader.pipeline import explain_summary

    document = article.article.document
    return explain_summary(document, chosen.wish.options(article.article), article.digest.summary)
