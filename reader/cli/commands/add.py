"""`reader add`: put articles into the library."""

import sys
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import ask, note, write
from reader.cli.progress import progress_bar
from reader.cli.rows import opened
from reader.errors import InputError, OptionError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.registry import OPENED_LABELS
from reader.library.files.passed_over import counted
from reader.library.index.duplicates import NearDuplicate
from reader.services.adding.adding import Ask, add_sources
from reader.services.rules import apply_rules
from reader.services.wording import count_of


@click.command(epilog=f"Supported files: {OPENED_LABELS}.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Follow the feed at URL.")
@click.option(
    "--tag", "-t", "tags", multiple=True, metavar="TAG", help="Tag the articles with TAG."
)
@click.option(
    "--force", is_flag=True, help="Also add articles that are nearly the same as stored ones."
)
@click.option("--allow-private", is_flag=True, help="Also fetch URLs on private networks.")
@plain_options
def add(**options: Any) -> int:
    """Add each SOURCE to the library: a file, a folder, a URL, or - for standard input.

    The id of each new article is printed once it is stored. Articles that are already in the
    library are skipped. The text of a web page is stored; the page is not fetched again.
    """
    chosen = choices(options)
    if not options["sources"] and not options["feeds"]:
        raise OptionError("name files, folders or URLs to add, or a feed with --feed URL")
    collection = opened(chosen)
    failed = bool(collection.problems)
    new: list[str] = []
    for url in options["feeds"]:
        from reader.services.adding.feeds import follow

        try:
            done = follow(collection, url, allow_private=options["allow_private"])
        except InputError as error:
            note(str(error))
            failed = True
            continue
        note(
            f"following “{done.feeds[0]}”: {count_of(len(done.ids), 'new article')}",
            quiet=chosen.quiet,
        )
        for sentence in done.notes:
            note(sentence, quiet=chosen.quiet)
        failed |= _told(done.ids, done.problems)
        new += done.ids
    if options["sources"]:
        with progress_bar("adding", quiet=chosen.quiet, least=4) as progress:
            added = add_sources(
                collection,
                options["sources"],
                tags=options["tags"],
                ask=_ask(force=options["force"]),
                allow_private=options["allow_private"],
                progress=progress,
            )
        if said := counted(added.passed):
            note(f"passed over: {said}", quiet=chosen.quiet)
        for article_id in dict.fromkeys(added.known):
            note(f"{article_id}: already in the library", quiet=chosen.quiet)
        failed |= _told(added.ids, added.problems)
        new += added.ids
    for sentence in apply_rules(collection, new):
        note(sentence, quiet=chosen.quiet)
    return SOME_FAILED if failed else ALL_DONE


def _told(ids: list[str], problems: list[str]) -> bool:
    for article_id in ids:
        write(f"{article_id}\n")
    for problem in problems:
        note(problem)
    return bool(problems)


def _ask(*, force: bool) -> Ask | None:
    if force:
        return lambda _parsed, _alike: True
    return _confirmed if sys.stdin.isatty() and sys.stderr.isatty() else None


def _confirmed(parsed: ParsedArticle, alike: NearDuplicate) -> bool:
    title, other = parsed.metadata.title, alike.entry.metadata.title
    return ask(f"“{title}” is {alike.share:.0%} identical to “{other}”. Add it anyway?")
