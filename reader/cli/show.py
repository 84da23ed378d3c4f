"""`reader show`: the text of an article."""

from typing import Any

import click

from reader.cli import text_format
from reader.cli.options import choices, digest_options
from reader.cli.output import note, width, write, write_styled
from reader.cli.run import Outcome, digested, sources, write_articles
from reader.reading.gather import Digested


@click.command()
@digest_options
def show(**options: Any) -> int:
    """Show the text of each SOURCE, without the lines that are not part of the story.

    --raw shows every line.
    """
    chosen, outcome = choices({**options, "with_text": True}), Outcome()
    wanted = sources(options["sources"], chosen)
    articles = digested(wanted, chosen, outcome)
    if chosen.format in {"json", "jsonl"}:
        write_articles(articles, chosen, several=wanted.several)
        return outcome.exit_code
    for number, article in enumerate(articles):
        if number:
            write("\n")
        _say_hidden(article, quiet=chosen.quiet)
        if chosen.format == "markdown":
            write(text_format.markdown_heading(article) + text_format.markdown_body(article))
        else:
            write_styled(text_format.heading(article))
            write(text_format.body(article, width()))
    return outcome.exit_code


def _say_hidden(article: Digested, *, quiet: bool) -> None:
    hidden = article.digest.hidden
    if hidden:
        reasons = ", ".join(dict.fromkeys(line.reason for line in hidden))
        many = "1 line is" if len(hidden) == 1 else f"{len(hidden)} lines are"
        note(f"{article.source.label}: {many} hidden ({reasons}): --raw shows all", quiet=quiet)
