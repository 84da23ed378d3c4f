"""The rows of feeds, queued links and saved queries, as the state keeps them."""

from typing import Any

from reader.library.state.state import State


def feed_rows(state: State) -> list[tuple[Any, ...]]:
    """Return url, title, site, folders (JSON), etag, modified and error of each feed, by title."""
    return state.rows(
        "SELECT url, title, site, folders, etag, modified, error FROM feed ORDER BY title, url"
    )


def failed_feeds(state: State) -> list[tuple[str, str]]:
    """Return title and error of each feed that could not be read the last time."""
    return state.rows("SELECT title, error FROM feed WHERE error IS NOT NULL")


def known_items(state: State, feed: str) -> frozenset[str]:
    """Return the ids of the items of a feed that were added once."""
    rows = state.rows("SELECT id FROM item WHERE feed = ?", (feed,))
    return frozenset(row[0] for row in rows)


def queued_links(state: State, fewer_tries: int) -> list[tuple[Any, ...]]:
    """Return url, title, tags (JSON), read, starred, added_at, tries and error of queued links.

    Args:
        state: The state.
        fewer_tries: Only links that were tried less often than this.

    Returns:
        The rows: those that failed least often first, then the newest.
    """
    return state.rows(
        "SELECT url, title, tags, read, starred, added_at, tries, error FROM queue"
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
