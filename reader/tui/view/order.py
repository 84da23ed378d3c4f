"""View, order and group of the list."""

from collections.abc import Callable
from typing import NamedTuple

from reader.library.entry import Entry
from reader.tui.view.days import long_date

_FALLING = frozenset({"date", "minutes", "unread", "starred", "progress"})
"""Columns whose greatest comes first."""


class ListOrder(NamedTuple):
    """How the list looks and in which order it is."""

    view: str = "cards"
    """``cards``, ``columns`` or ``skim``."""
    by: str = "date"
    """The column that it is sorted by."""
    turned: bool = False
    """Whether the order is turned round."""
    group: str = "none"
    """``none``, ``day`` or ``site``."""


def ordered_query(query: str, order: ListOrder) -> str:
    """Return a query that asks for an order; one that the query has itself goes before it."""
    if "sort:" in query or (order.by == "date" and not order.turned):
        return query
    falling = (order.by in _FALLING) != order.turned
    return f"{query} sort:{'-' if falling else ''}{order.by}".strip()


def group_name(group: str) -> Callable[[Entry], str] | None:
    """Return what names the group of an article; None when the list is not grouped."""
    if group == "day":
        return _day
    return _site if group == "site" else None


def _day(entry: Entry) -> str:
    day = entry.metadata.published
    return long_date(day) if day else "without a day"


def _site(entry: Entry) -> str:
    return entry.metadata.site or entry.metadata.author or "without a site"
