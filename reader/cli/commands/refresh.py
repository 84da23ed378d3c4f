"""`reader refresh`: what is new in feeds, and the pages of links that wait."""

from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write
from reader.cli.progress import progress_bar
from reader.cli.rows import opened
from reader.services.adding import feeds, importing
from reader.services.collection import ArticleCollection
from reader.services.rules import apply_rules
from reader.services.wording import count_of


@click.command()
@click.option("--list", "listed", is_flag=True, help="List the feeds and the queued links.")
@click.option("--unfollow", metavar="URL", help="Stop following a feed and keep its articles.")
@click.option("--again", is_flag=True, help="Also retry links that failed five times.")
@click.option(
    "--limit",
    "-n",
    type=click.IntRange(min=0),
    metavar="N",
    help="Maximum number of links to fetch.",
)
@click.option("--allow-private", is_flag=True, help="Also fetch URLs on private networks.")
@plain_options
def refresh(**options: Any) -> int:
    """Fetch new articles from all feeds, and the links that imports have queued.

    The id of each new article is printed. You can stop it at any time; the next run continues.
    """
    chosen = choices(options)
    collection = opened(chosen)
    if options["listed"]:
        return _list(collection)
    if options["unfollow"]:
        if feeds.unfollow(collection, options["unfollow"]):
            return ALL_DONE
        note(
            f"{options['unfollow']}: you do not follow this feed: "
            "`reader refresh --list` lists the feeds"
        )
        return SOME_FAILED
    private = options["allow_private"]
    with progress_bar("feeds", quiet=chosen.quiet, least=2) as progress:
        done = feeds.refresh(collection, allow_private=private, progress=progress)
    links = collection.queue.waiting(given_up=options["again"])[: options["limit"]]
    if not links and not feeds.followed(collection):
        note(
            "there is nothing to fetch: follow a feed with `reader feeds add URL`",
            quiet=chosen.quiet,
        )
    with progress_bar("pages", quiet=chosen.quiet, least=2) as progress:
        added = importing.fetch_waiting(collection, links, allow_private=private, progress=progress)
    for article_id in (*done.ids, *added.ids):
        write(f"{article_id}\n")
    for sentence in apply_rules(collection, (*done.ids, *added.ids)):
        note(sentence, quiet=chosen.quiet)
    if done.updated:
        many = count_of(len(done.updated), "article")
        note(f"{many} updated: the source edited the text", quiet=chosen.quiet)
    for sentence in done.notes:
        note(sentence, quiet=chosen.quiet)
    for problem in (*done.problems, *added.problems):
        note(problem)
    return SOME_FAILED if done.problems or added.problems or collection.problems else ALL_DONE


def _list(collection: ArticleCollection) -> int:
    for each in feeds.followed(collection):
        title = "" if each.title == each.url else f"  {each.title}"
        write(f"{each.url}{title}{_why(each.url, each.error)}\n")
    for link in collection.queue.waiting(given_up=True):
        write(f"{link.url}  queued{_why(link.url, link.error)}\n")
    return ALL_DONE


def _why(url: str, error: str) -> str:
    """Return why an address failed, without the address, which is named before it."""
    return f"  ({error.removeprefix(f'{url}: ')})" if error else ""
