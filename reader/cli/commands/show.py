"""`reader show`: the text of an article."""

import os
import shutil
import subprocess
import sys
from typing import Any

import click

from reader.cli.exit_codes import SOME_FAILED
from reader.cli.formats import text
from reader.cli.options import choices, facts_options
from reader.cli.output import note, put_control, width, write, write_styled
from reader.cli.query_sources import query_option, source_names
from reader.cli.run import Outcome, analysed, digested, sources, write_articles
from reader.document.safe_text import sanitize as safe
from reader.errors import OptionError
from reader.services.command_line import words_of
from reader.services.digests.batch import AnalysedArticle


@click.command()
@facts_options
@query_option()
@click.option("--no-pager", is_flag=True, help="Do not use a pager for long texts.")
@click.option(
    "--open", "opened", is_flag=True, help="Open the article's web address in a browser instead."
)
@click.option("--copy", "copied", is_flag=True, help="Copy the text to the clipboard instead.")
@click.option("--pipe", metavar="COMMAND", help="Pipe the text to COMMAND instead.")
def show(**options: Any) -> int:
    """Show the text of each SOURCE, without boilerplate such as navigation and advertisements.

    --raw shows every line. In a terminal, a text longer than the screen is shown in $PAGER.
    """
    chosen, outcome = choices({**options, "with_text": True}), Outcome()
    names = source_names(options, chosen)
    if names is None:
        return outcome.exit_code
    wanted = sources(names, chosen)
    handed = options["opened"] or options["copied"] or options["pipe"]
    if chosen.format in {"json", "jsonl"} and not handed:
        write_articles(digested(wanted, chosen, outcome), chosen, several=wanted.several)
        return outcome.exit_code
    articles = analysed(wanted, chosen, outcome)
    if handed:
        return max(outcome.exit_code, _hand(list(articles), options))
    paged = not options["no_pager"] and chosen.format == "text" and not wanted.several
    for number, article in enumerate(articles):
        if number:
            write("\n")
        _say_hidden(article, quiet=chosen.quiet)
        if chosen.format == "markdown":
            from reader.cli.formats import markdown_text

            write(markdown_text.markdown_heading(article) + markdown_text.markdown_body(article))
        elif not (paged and _page(article)):
            write_styled(text.heading(article, found=True))
            write(text.body(article, width()))
    return outcome.exit_code


def _say_hidden(article: AnalysedArticle, *, quiet: bool) -> None:
    hidden = article.facts.hidden
    if hidden:
        reasons = ", ".join(dict.fromkeys(line.reason for line in hidden))
        many = "1 line is" if len(hidden) == 1 else f"{len(hidden)} lines are"
        note(
            f"{article.source.label}: {many} hidden ({reasons}): use --raw to show all", quiet=quiet
        )


def _plain(article: AnalysedArticle, columns: int | None) -> str:
    heading = "".join(text for text, _ in text.heading(article, found=True))
    return heading + text.body(article, columns)


def _page(article: AnalysedArticle) -> bool:
    """Show a text in the user's pager when it is longer than the screen; say whether it was."""
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        return False
    text = safe(_plain(article, width()))
    if text.count("\n") < shutil.get_terminal_size().lines - 1:
        return False
    try:
        command = words_of(os.environ.get("PAGER") or "less")
        # less shows control characters as letters by default; this text has none.
        subprocess.run(  # noqa: S603 - the user's own pager, no shell
            command, input=text.encode("utf-8", "replace"), check=False
        )
    except (OSError, ValueError):
        return False
    return True


def _hand(articles: list[AnalysedArticle], options: dict[str, Any]) -> int:
    """Hand articles to the browser, the clipboard or a command."""
    from reader.services.external_programs import clipboard_sequence, open_in_browser, pipe_to

    failed = 0
    if options["opened"]:
        for article in articles:
            address = article.article.metadata.source
            note(f"opening {address}")
            open_in_browser(address)
    text = safe("\n".join(_plain(article, None) for article in articles))
    if options["copied"]:
        if not sys.stdout.isatty():
            raise OptionError("--copy works only in a terminal, which sets the clipboard")
        put_control(clipboard_sequence(text))
        note("copied (if this terminal supports OSC 52)")
    if options["pipe"]:
        try:
            command = words_of(options["pipe"])
        except ValueError as error:
            raise OptionError(f"--pipe: {options['pipe']}: {error}") from error
        if not command:
            raise OptionError("--pipe: give the name of a command")
        failed = pipe_to(command, text)
    return SOME_FAILED if failed else 0
