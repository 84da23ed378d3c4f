"""`reader manual`: the manual, in the reader or on standard output."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from reader.cli.exit_codes import ALL_DONE
from reader.cli.opening import Screen, has_screen
from reader.cli.output import width, write
from reader.document.to_markdown import to_markdown
from reader.document.to_text import to_text
from reader.document.wrapping import wrap
from reader.intake.formats.source import read_file
from reader.library.files.manual import CONTENTS, manual_page, manual_topics
from reader.settings import load_settings


class Topic(click.ParamType[str]):
    """A topic of the manual; a shell completes it."""

    name = "topic"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the topics that begin with what was typed."""
        return [CompletionItem(name) for name in manual_topics() if name.startswith(incomplete)]


@click.command()
@click.argument("topic", required=False, type=Topic())
@click.option(
    "--format",
    "-f",
    "output_format",
    type=click.Choice(["text", "markdown"]),
    help="Print the page in this format instead of opening it.",
)
@click.pass_obj
def manual(screen: Screen | None, topic: str | None, output_format: str | None) -> int:
    """Open the manual in the reader, at TOPIC if one is given.

    Without a terminal, and with --format, print the page. Without TOPIC that is the
    contents, with all topics.
    """
    page = manual_page(topic or CONTENTS)
    if output_format is None and screen is not None and has_screen():
        return _open(screen, page)
    document = read_file(page).document
    write(to_markdown(document) if output_format == "markdown" else to_text(document, width()))
    if page.stem == CONTENTS and output_format != "markdown":
        # Titles of pages are links there, and links are not shown in text.
        topics = ", ".join(manual_topics())
        write(f"\n{wrap(f'Topics: {topics}', width())}\n")
    return ALL_DONE


def _open(screen: Screen, page: Path) -> int:
    # Imported here: printing a page needs no collection.
    from reader.services.collection import ArticleCollection
    from reader.services.local_links import article_at

    settings = load_settings()
    collection = ArticleCollection.of_manual(settings)
    return screen(collection, settings, select=article_at(collection, page))
