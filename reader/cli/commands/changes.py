"""`reader tag`, `star`, `read`, `unread`, `remove`, `undo`."""

from collections.abc import Callable
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write
from reader.cli.rows import opened
from reader.cli.selection import ids_of, selected
from reader.services.collection import ArticleCollection
from reader.services.wording import count_of


def _change(
    options: dict[str, Any], change: Callable[[ArticleCollection, list[str]], None], done: str
) -> int:
    """Change the chosen articles, and say so."""
    chosen = choices(options)
    collection = opened(chosen)
    ids = ids_of(collection, options, chosen)
    if options["dry_run"]:
        write("".join(f"{article_id}\n" for article_id in ids))
        note(f"{count_of(len(ids), 'article')} would be {done}", quiet=chosen.quiet)
        return ALL_DONE
    collection.state.require_saved()
    change(collection, ids)
    note(
        f"{count_of(len(ids), 'article')} {done} (undo with `reader undo`)",
        quiet=chosen.quiet or not ids,
    )
    if not ids:
        note("no article matches the query", quiet=chosen.quiet)
    return ALL_DONE


@click.command()
@selected
@click.option("--add", "-a", "added", multiple=True, metavar="TAG", help="Add TAG.")
@click.option("--remove", "-r", "dropped", multiple=True, metavar="TAG", help="Remove TAG.")
@plain_options
def tag(**options: Any) -> int:
    """Add tags to articles or remove them. Without --add and --remove, print the tags.

    Files are not changed, not even when you remove a tag that is written in one.
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
    for article_id in ids_of(collection, options, chosen):
        write(f"{article_id}  {', '.join(collection.user_state.tags(article_id))}\n")
    return ALL_DONE


@click.command()
@selected
@click.option("--off", is_flag=True, help="Unstar the articles.")
@plain_options
def star(**options: Any) -> int:
    """Star articles, or unstar them with --off."""
    off = options["off"]
    return _change(
        options,
        lambda collection, ids: collection.user_state.set_starred(ids, starred=not off),
        "unstarred" if off else "starred",
    )


@click.command()
@selected
@plain_options
def read(**options: Any) -> int:
    """Mark articles as read."""
    return _change(
        options,
        lambda collection, ids: collection.user_state.set_read(ids, read=True),
        "marked as read",
    )


@click.command()
@selected
@plain_options
def unread(**options: Any) -> int:
    """Mark articles as unread."""
    return _change(
        options,
        lambda collection, ids: collection.user_state.set_read(ids, read=False),
        "marked as unread",
    )


@click.command()
@selected
@plain_options
def remove(**options: Any) -> int:
    """Remove articles from the library.

    Files that Reader wrote go to its trash and are deleted after thirty days. Your own files stay
    where they are, but are no longer listed. `reader undo` restores both.
    """

    def change(collection: ArticleCollection, ids: list[str]) -> None:
        for sentence in collection.trash.remove(ids):
            note(sentence, quiet=bool(options["quiet"]))

    return _change(options, change, "removed")


@click.command()
@click.option(
    "--list", "listed", is_flag=True, help="List the changes that can be undone, latest first."
)
@plain_options
def undo(**options: Any) -> int:
    """Undo the last change, including changes made by another program.

    Run it again to undo the change before that.
    """
    chosen = choices(options)
    collection = opened(chosen)
    collection.state.require_saved()
    if options["listed"]:
        for when, label in collection.history.recent():
            write(f"{when}  {label}\n")
        return ALL_DONE
    undone = collection.history.undo()
    if undone is None:
        note("there is nothing to undo")
        return SOME_FAILED
    note(f"Undid: {undone}", quiet=chosen.quiet)
    return ALL_DONE
