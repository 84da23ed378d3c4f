"""The view, order and groups of the list."""

from collections.abc import Callable
from typing import NamedTuple

from reader.library.index.entry import Entry
from reader.tui.drawing.days import long_date

BY_QUERY = frozenset({"date", "title", "site", "minutes"})
"""Columns that the index sorts by; the others depend on what the user did."""


class Heading(NamedTuple):
    """The heading over the articles of a group."""

    name: str = ""
    """Its name; empty inside a group."""
    detail: str = ""
    """How many articles there are, if that is known."""


class ListOrder(NamedTuple):
    """The view and the order of the list."""

    view: str = "cards"
    """``cards``, ``skim`` or ``columns``."""
    by: str = "date"
    """The column to sort by."""
    turned: bool = False
    """Whether the order is reversed."""
    group: str = "none"
    """``none``, ``day``, ``site`` or ``story``."""

    @property
    def is_usual(self) -> bool:
        """Whether the articles are in the order of the collection."""
        return self.by == "date" and not self.turned and self.group == "none"


def ordered_query(query: str, order: ListOrder) -> str:
    """Return a query with a sort order; one in the query itself takes precedence."""
    usual = order.by == "date" and not order.turned
    if "sort:" in query or usual or order.by not in BY_QUERY:
        return query
    return f"{query} sort:{'-' if order.turned else ''}{order.by}".strip()


def group_name(group: str) -> Callable[[Entry], Heading] | None:
    """Return a function for the heading of an article's group; None if it needs more than that."""
    if group == "day":
        return _day
    return _site if group == "site" else None


def _day(entry: Entry) -> Heading:
    day = entry.metadata.published
    return Heading(long_date(day) if day else "undated")


def _site(entry: Entry) -> Heading:
    return Heading(entry.metadata.site or entry.metadata.author or "no site")
