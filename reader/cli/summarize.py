"""`reader summarize`: what each article says."""

from typing import Any

import click

from reader.cli import text_format
from reader.cli.options import choices, digest_options
from reader.cli.output import width, write, write_styled
from reader.cli.run import Outcome, digested, sources, write_articles


@click.command()
@digest_options
def summarize(**options: Any) -> int:
    """Say what each SOURCE says, in its own sentences.

    SOURCE is a file, a folder, the id of a stored article, or - for standard input; without one it
    is what comes in by a pipe, and else the whole library.
    """
    chosen, outcome = choices(options), Outcome()
    wanted = sources(options["sources"], chosen)
    articles = digested(wanted, chosen, outcome)
    if chosen.format in {"json", "jsonl"}:
        write_articles(articles, chosen, several=wanted.several)
        return outcome.exit_code
    for number, article in enumerate(articles):
        if number:
            write("\n")
        if chosen.format == "markdown":
            write(text_format.markdown_heading(article) + text_format.markdown_summary(article))
            continue
        if wanted.several:
            write_styled(text_format.heading(article))
        write_styled(text_format.summary(article, width()))
    return outcome.exit_code
