"""Choosing the articles for a command, by ids or by a query."""

from collections.abc import Callable
from typing import Any

import click
from click.shell_completion import CompletionItem

from reader.cli.finding import find
from reader.cli.options import Choices
from reader.cli.query_sources import query_option
from reader.document.safe_text import sanitize_line
from reader.errors import OptionError
from reader.library.searchable import normalize_for_search
from reader.services.collection import ArticleCollection

_MOST_COMPLETIONS = 100


class ArticleId(click.ParamType[str]):
    """The id of a stored article; a shell completes it."""

    name = "id"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the ids that begin with what was typed, with their titles."""
        from reader.settings import load_settings

        collection = ArticleCollection.of_library(load_settings(), scan="small")
        rows = collection.index.ids_from(normalize_for_search(incomplete), _MOST_COMPLETIONS)
        return [
            CompletionItem(sanitize_line(identity), help=sanitize_line(title))
            for identity, title in rows
        ]


def selected(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ids as arguments, and a query to choose many with."""
    query = query_option("Choose all articles that match QUERY.")
    dry = click.option(
        "--dry-run", is_flag=True, help="Print the ids of the chosen articles and change nothing."
    )
    ids = click.argument("ids", nargs=-1, metavar="[ID]...", type=ArticleId())
    return ids(query(dry(command)))


def ids_of(collection: ArticleCollection, options: dict[str, Any], chosen: Choices) -> list[str]:
    """Return the ids of the chosen articles.

    Raises:
        OptionError: If neither ids nor a query are given, or the query cannot be understood.
        SourceNotFoundError: If there is no such article.
    """
    if not options["ids"] and options["query"] is None:
        raise OptionError(
            "choose articles by id or with --search QUERY: `reader list` shows the ids"
        )
    ids = [entry.id for entry in collection.index.entries_of(options["ids"])]
    if options["query"] is not None and not options["query"].strip():
        raise OptionError(
            f"--search: the query is empty: it would choose all {collection.count:,} articles: "
            "give a query that says which ones"
        )
    if options["query"] is not None:
        ids += find(collection, options["query"], chosen).ids()
    return list(dict.fromkeys(ids))
