"""`reader feeds`: the feeds that are followed, and changing the list."""

from collections.abc import Iterable
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import Choices, choices, list_options, plain_options
from reader.cli.output import note, write, write_styled
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.services.adding import feed_list, feeds
from reader.services.adding.feed_list import FeedStatus
from reader.services.collection import ArticleCollection
from reader.services.wording import count_of

_FOLDER = click.option(
    "--folder", metavar="FOLDER", help="Put it in FOLDER; a/b is the folder b in a."
)


@click.group(name="feeds", invoke_without_command=True)
@list_options
@click.pass_context
def feeds_command(context: click.Context, /, **options: Any) -> int:
    """List the feeds that you follow: how much each brings, how often, and what is wrong.

    FEED is the address of a feed or its title.
    """
    if context.invoked_subcommand is not None:
        inherited = {"library": options["library"], "quiet": options["quiet"]}
        context.default_map = dict.fromkeys(feeds_command.commands, inherited)
        return ALL_DONE
    return _list(options)


@feeds_command.command(name="list")
@list_options
def list_feeds(**options: Any) -> int:
    """List the feeds that you follow."""
    return _list(options)


def _list(options: dict[str, Any]) -> int:
    chosen = choices(options)
    collection = opened(chosen)
    found = feed_list.feed_statuses(collection)
    if not found:
        note("you follow no feeds: `reader feeds add URL` follows one", quiet=chosen.quiet)
    _write(found, chosen)
    return SOME_FAILED if collection.problems else ALL_DONE


@feeds_command.command()
@click.argument("url", metavar="URL")
@_FOLDER
@click.option("--allow-private", is_flag=True, help="Also fetch URLs on private networks.")
@plain_options
def add(url: str, folder: str | None, **options: Any) -> int:
    """Follow the feed at URL, or the one that the page at URL names, and add its articles."""
    chosen = choices(options)
    collection = opened(chosen)
    done = feeds.follow(
        collection, url, folders=_folders(folder), allow_private=options["allow_private"]
    )
    new = count_of(len(done.ids), "new article")
    note(f"following “{done.feeds[0]}”: {new}", quiet=chosen.quiet)
    for article_id in done.ids:
        write(f"{article_id}\n")
    for sentence in done.notes:
        note(sentence, quiet=chosen.quiet)
    return SOME_FAILED if collection.problems else ALL_DONE


@feeds_command.command()
@click.argument("feed", metavar="FEED")
@plain_options
def remove(feed: str, **options: Any) -> int:
    """Stop following FEED. Its articles stay."""
    chosen = choices(options)
    collection = opened(chosen)
    found = feed_list.find_feed(collection, feed)
    collection.state.require_saved()
    feeds.unfollow(collection, found.url)
    return _told(chosen, f"unfollowed “{found.title}”")


@feeds_command.command()
@click.argument("feed", metavar="FEED")
@click.argument("name", metavar="NAME")
@plain_options
def rename(feed: str, name: str, **options: Any) -> int:
    """Show FEED as NAME in lists; an empty NAME restores its own title."""
    chosen = choices(options)
    collection = opened(chosen)
    feed_list.rename_feed(collection, feed_list.find_feed(collection, feed), name)
    return _told(chosen, f"renamed to “{name}”" if name else "its own title is restored")


@feeds_command.command()
@click.argument("feed", metavar="FEED")
@click.argument("folder", metavar="FOLDER", required=False)
@plain_options
def move(feed: str, folder: str | None, **options: Any) -> int:
    """Put FEED in FOLDER; a/b is the folder b in a. Without FOLDER, take it out of its folder."""
    chosen = choices(options)
    collection = opened(chosen)
    found = feed_list.find_feed(collection, feed)
    feed_list.move_feed(collection, found, _folders(folder))
    return _told(chosen, f"moved “{found.title}”")


@feeds_command.command()
@click.argument("feed", metavar="FEED")
@plain_options
def pause(feed: str, **options: Any) -> int:
    """Do not fetch FEED until it is resumed."""
    return _pause(feed, options, paused=True)


@feeds_command.command()
@click.argument("feed", metavar="FEED")
@plain_options
def resume(feed: str, **options: Any) -> int:
    """Fetch FEED again."""
    return _pause(feed, options, paused=False)


def _pause(feed: str, options: dict[str, Any], *, paused: bool) -> int:
    chosen = choices(options)
    collection: ArticleCollection = opened(chosen)
    found = feed_list.find_feed(collection, feed)
    feed_list.pause_feed(collection, found, paused=paused)
    return _told(chosen, f"{'paused' if paused else 'resumed'} “{found.title}”")


def _told(chosen: Choices, done: str) -> int:
    note(f"{done} (undo with `reader undo`)", quiet=chosen.quiet)
    return ALL_DONE


def _folders(folder: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (folder or "").split("/") if part.strip())


def _write(found: Iterable[FeedStatus], chosen: Choices) -> None:
    from reader.cli.formats import feed_text

    if chosen.format in {"json", "jsonl"}:
        values = map(feed_text.value, found)
        write_values(values, lines=chosen.format == "jsonl", several=True)
    elif chosen.format == "markdown":
        write("".join(map(feed_text.markdown, found)))
    else:
        write_styled(feed_text.rows(list(found)))
