"""Queries that the user gave a name."""

import re
from datetime import date

from reader.errors import OptionError
from reader.library.query.parser import parse
from reader.library.state.change import Edit
from reader.services.collection import ArticleCollection

_NAME = re.compile(r"[^\W_][\w-]{0,39}")


def save_query(collection: ArticleCollection, name: str, query: str) -> None:
    """Give a query a name; ``@name`` stands for it from then on.

    Raises:
        OptionError: If the name cannot be one.
        QueryError: If the query cannot be understood.
        StoreError: If it cannot be kept.
    """
    name = name.removeprefix("@").casefold()
    if not _NAME.fullmatch(name):
        raise OptionError(f"“{name}” is no name for a query: use letters, digits and hyphens")
    saved = dict(collection.saved_queries())
    parse(query, saved={**saved, name: query}, today=date(2000, 1, 1))
    collection.must_keep()
    former = f"stands for “{saved[name]}” again" if name in saved else "is not saved any more"
    collection.keep(f"@{name} {former}", [Edit("saved", (name,), {"query": query})])


def forget_query(collection: ArticleCollection, name: str) -> bool:
    """Take a saved query away; return whether there was one."""
    name = name.removeprefix("@").casefold()
    if name not in collection.saved_queries():
        return False
    collection.keep(f"@{name} is saved again", [Edit("saved", (name,), None)])
    return True
