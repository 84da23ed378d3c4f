"""The rows of feeds, queued links and saved queries in the state."""

from typing import Any

from reader.library.state.schema import COLUMNS
from reader.library.state.state import State


def feed_rows(state: State) -> list[dict[str, Any]]:
    """Return the columns of each feed by name, in the order of their titles."""
    names = ("url", *COLUMNS["feed"])
    rows = state.rows(f"SELECT {', '.join(names)} FROM feed ORDER BY coalesce(name, title), url")  # noqa: S608
    return [dict(zip(names, row, strict=True)) for row in rows]


def failed_feeds(state: State) -> list[tuple[str, str]]:
    """Return title and error of each feed whose last update failed."""
    return state.rows("SELECT title, error FROM feed WHERE error IS NOT NULL")


def item_rows(state: State, feed: str) -> dict[str, dict[str, Any]]:
    """Return the columns of each known item of a feed, by its id."""
    names = ("id", *COLUMNS["item"])
    rows = state.rows(f"SELECT {', '.join(names)} FROM item WHERE feed = ?", (feed,))  # noqa: S608
    return {row[0]: dict(zip(names[1:], row[1:], strict=True)) for row in rows}


def item_counts(state: State) -> dict[str, tuple[int, int, str, str]]:
    """Count the articles of each feed.

    Returns:
        The address of the feed -> how many articles it brought that were not removed, how many of
        them are unread, and the first and last day of publication among them, as ISO dates.
    """
    rows = state.rows(
        "SELECT item.feed, count(*), sum(article.read_at IS NULL),"
        " coalesce(min(item.published), ''), coalesce(max(item.published), '')"
        " FROM item JOIN article ON article.id = item.article"
        " WHERE article.removed_at IS NULL GROUP BY item.feed"
    )
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


def queued_links(state: State, fewer_tries: int) -> list[tuple[Any, ...]]:
    """Return the rows of queued links, as many columns as ``WaitingLink`` has fields.

    Args:
        state: The state.
        fewer_tries: Only links that were tried less often than this.

    Returns:
        The rows: those with the fewest failures first, then the newest.
    """
    return state.rows(
        "SELECT url, title, tags, read, starred, added_at, tries, error, marks FROM queue"
        " WHERE tries < ? ORDER BY tries, added_at DESC, url",
        (fewer_tries,),
    )


def queued_urls(state: State) -> list[str]:
    """Return the address of each queued link."""
    return [row[0] for row in state.rows("SELECT url FROM queue")]


def count_queue(state: State) -> tuple[int, int]:
    """Return how many links are queued, and how many of them failed."""
    found: Any = state.rows("SELECT count(*), count(error) FROM queue")[0]
    return int(found[0]), int(found[1])


def saved_queries(state: State) -> dict[str, str]:
    """Return the saved queries by name, in order of name."""
    return dict(state.rows("SELECT name, query FROM saved ORDER BY name"))
