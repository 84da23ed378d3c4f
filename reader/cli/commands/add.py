"""`reader add`: put articles into the library."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import OutputClosedError, ask, note, write
from reader.cli.progress import progress_bar
from reader.cli.rows import opened
from reader.errors import InputError, OptionError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.registry import OPENED_LABELS
from reader.library.files.passed_over import counted
from reader.library.index.duplicates import NearDuplicate
from reader.services.adding.adding import Ask, add_sources
from reader.services.collection import ArticleCollection
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
    problems = list(collection.problems)
    new: list[str] = []
    for ids, wrong in _results(collection, options, quiet=chosen.quiet):
        for problem in wrong:
            note(problem)
        new += ids
        problems += wrong
    for sentence in apply_rules(collection, new):
        note(sentence, quiet=chosen.quiet)
    return SOME_FAILED if problems else ALL_DONE


def _results(
    collection: ArticleCollection, options: dict[str, Any], *, quiet: bool
) -> Iterator[tuple[list[str], list[str]]]:
    """Add one thing after the other; yield the ids of the new articles, and what went wrong."""
    for url in options["feeds"]:
        yield _follow(collection, options, url=url, quiet=quiet)
    if options["sources"]:
        yield _add(collection, options, quiet=quiet)


def _follow(
    collection: ArticleCollection, options: dict[str, Any], *, url: str, quiet: bool
) -> tuple[list[str], list[str]]:
    """Follow a feed; return the ids of its new articles, and what went wrong."""
    from reader.services.adding.feeds import follow

    try:
        done = follow(collection, url, allow_private=options["allow_private"])
    except InputError as error:
        return [], [str(error)]
    note(f"following “{done.feeds[0]}”: {count_of(len(done.ids), 'new article')}", quiet=quiet)
    for sentence in done.notes:
        note(sentence, quiet=quiet)
    _write_ids(done.ids)
    return done.ids, done.problems


def _add(
    collection: ArticleCollection, options: dict[str, Any], *, quiet: bool
) -> tuple[list[str], list[str]]:
    """Add files, folders and URLs; return the ids of the new articles, and what went wrong."""
    with progress_bar("adding", quiet=quiet, least=4) as progress:
        added = add_sources(
            collection,
            options["sources"],
            tags=options["tags"],
            ask=_ask(force=options["force"]),
            allow_private=options["allow_private"],
            progress=progress,
            stored=_write_ids,
        )
    if said := counted(added.passed):
        note(f"passed over: {said}", quiet=quiet)
    for article_id in dict.fromkeys(added.known):
        note(f"{article_id}: already in the library", quiet=quiet)
    return added.ids, added.problems


def _write_ids(ids: Sequence[str]) -> None:
    # Adding is what was asked for: it goes on when nobody reads the ids any more.
    with suppress(OutputClosedError):
        for article_id in ids:
            write(f"{article_id}\n")


def _ask(*, force: bool) -> Ask | None:
    if force:
        return lambda _parsed, _alike: True
    return _confirmed if sys.stdin.isatty() and sys.stderr.isatty() else None


def _confirmed(parsed: ParsedArticle, alike: NearDuplicate) -> bool:
    title, other = parsed.metadata.title, alike.entry.metadata.title
    return ask(f"“{title}” is {alike.share:.0%} identical to “{other}”. Add it anyway?")
