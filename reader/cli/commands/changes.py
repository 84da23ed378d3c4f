"""`reader tag`, `star`, `read`, `unread`, `remove`, `undo`: what a user does with articles."""

from collections.abc import Callable
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write
from reader.cli.rows import opened
from reader.cli.selection import ids_of, selected
from reader.services.collection import ArticleCollection


def _change(
    options: dict[str, Any], change: Callable[[ArticleCollection, list[str]], None], done: str
) -> int:
    """Change the articles that were named, and say so."""
    chosen = choices(options)
    collection = opened(chosen)
    ids = ids_of(collection, options)
    collection.state.require_saved()
    change(collection, ids)
    many = "1 article" if len(ids) == 1 else f"{len(ids)} articles"
    note(f"{many} {done}: `reader undo` takes it back", quiet=chosen.quiet or not ids)
    if not ids:
        note("the query finds nothing", quiet=chosen.quiet)
    return ALL_DONE


@click.command()
@selected
@click.option("--add", "-a", "added", multiple=True, metavar="TAG", help="Add this tag.")
@click.option("--remove", "-r", "dropped", multiple=True, metavar="TAG", help="Take this tag off.")
@plain_options
def tag(**options: Any) -> int:
    """Add tags to articles and take tags off; without either, print their tags.

    The files are not changed: a tag that a file states can be taken off all the same.
    """
    if options["added"] or options["dropped"]:
        return _change(
            options,
            lambda collection, ids: collection.user_state.set_tags(
                ids, add=options["added"], remove=options["dropped"]
            ),
            "tagged",
        )
    chosen = choices(options)
    collection = opened(chosen)
    if not options["ids"] and options["query"] is None:
        for name, count in collection.user_state.all_tags():
            write(f"{count:>6}  {name}\n")
        return ALL_DONE
    for article_id in ids_of(collection, options):
        write(f"{article_id}  {', '.join(collection.user_state.tags(article_id))}\n")
    return ALL_DONE


@click.command()
@selected
@click.option("--off", is_flag=True, help="Take the star away.")
@plain_options
def star(**options: Any) -> int:
    """Give articles a star, or take it with --off."""
    off = options["off"]
    return _change(
        options,
        lambda collection, ids: collection.user_state.set_starred(ids, starred=not off),
        "without a star" if off else "starred",
    )


@click.command()
@selected
@plain_options
def read(**options: Any) -> int:
    """Mark articles as read."""
    return _change(
        options, lambda collection, ids: collection.user_state.set_read(ids, read=True), "read"
    )


@click.command()
@selected
@plain_options
def unread(**options: Any) -> int:
    """Mark articles as unread."""
    return _change(
        options, lambda collection, ids: collection.user_state.set_read(ids, read=False), "unread"
    )


@click.command()
@selected
@plain_options
def remove(**options: Any) -> int:
    """Take articles out of the library.

    A file that Reader wrote goes to its trash, and is deleted there after thirty days. A file of
    your own stays where it is, and is not listed any more. `reader undo` brings both back.
    """

    def change(collection: ArticleCollection, ids: list[str]) -> None:
        for sentence in collection.trash.remove(ids):
            note(sentence, quiet=bool(options["quiet"]))

    return _change(options, change, "removed")


@click.command()
@click.option("--list", "listed", is_flag=True, help="List what can be taken back, the last first.")
@plain_options
def undo(**options: Any) -> int:
    """Take the last change back, whoever made it; call it again for the one before."""
    chosen = choices(options)
    collection = opened(chosen)
    collection.state.require_saved()
    if options["listed"]:
        for moment, label in collection.history.recent():
            write(f"{moment}  {label}\n")
        return ALL_DONE
    said = collection.history.undo()
    if said is None:
        note("there is nothing to undo")
        return SOME_FAILED
    note(said, quiet=chosen.quiet)
    return ALL_DONE
