"""Sources for a command: those that the user names, or the stored articles that a query finds."""

from collections.abc import Callable
from typing import Any

import click

from reader.cli.options import Choices
from reader.cli.output import note
from reader.errors import OptionError

_Command = Callable[..., Any]


def query_option(
    text: str = "Read the articles that match QUERY.",
) -> Callable[[_Command], _Command]:
    """Give a command the option that chooses stored articles by a query.

    Args:
        text: The option's help.
    """
    return click.option("--search", "-s", "query", metavar="QUERY", help=text)


def words_or_query(options: dict[str, Any]) -> list[str]:
    """Return the words of a query that is written as arguments or with the option.

    Raises:
        OptionError: If it is written as both.
    """
    words = list(options["words"])
    if options["query"] is None:
        return words
    if words:
        raise OptionError("--search: write the query once, with --search or without")
    return [options["query"]]


def source_names(options: dict[str, Any], chosen: Choices) -> list[str] | None:
    """Return the names of the sources; None, with a note, if a query finds no article.

    Args:
        options: The command's options, with ``sources`` and ``query``.
        chosen: The same, checked.

    Raises:
        OptionError: If sources are named beside a query.
        QueryError: If the query cannot be understood.
    """
    names = list(options["sources"])
    if options["query"] is None:
        return names
    if names:
        raise OptionError(
            "--search selects articles from the library: remove it, or name no SOURCE"
        )
    # Imported here: a file needs no library.
    from reader.cli.finding import find
    from reader.cli.rows import opened

    collection = opened(chosen)
    found = list(find(collection, options["query"], chosen).ids())
    collection.close()
    if not found:
        note("no article matches the query", quiet=chosen.quiet)
    return found or None
