"""Followed feeds as text, Markdown and JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from reader.services.adding.feed_list import FeedStatus
from reader.services.wording import count_of


def rows(found: Sequence[FeedStatus]) -> Iterator[tuple[str, str]]:
    """Return the rows of a list of feeds, each piece with its style."""
    folders: tuple[str, ...] = ()
    for each in found:
        if each.feed.folders != folders:
            folders = each.feed.folders
            yield f"{' / '.join(folders)}\n", "bold"
        yield f"{each.feed.title}\n", ""
        yield f"    {_brought(each)}\n    {each.feed.url}\n", "dim"
        if problem := _problem(each):
            yield f"    {problem}\n", ""


def markdown(each: FeedStatus) -> str:
    """Return one feed as an item of a list."""
    problem = _problem(each)
    tail = f" ({problem})" if problem else ""
    return f"- [{each.feed.title}]({each.feed.url}): {_brought(each)}{tail}\n"


def value(each: FeedStatus) -> dict[str, Any]:
    """Return one feed as JSON."""
    feed = each.feed
    return {
        "schema": 1,
        "url": feed.url,
        "title": feed.title,
        "site": feed.site or None,
        "folders": list(feed.folders),
        "articles": each.articles,
        "unread": each.unread,
        "per_week": None if each.per_week is None else round(each.per_week, 1),
        "latest": each.latest.isoformat() if each.latest else None,
        "since": feed.added or None,
        "checked": feed.checked or None,
        "paused": feed.paused or None,
        "error": feed.error or None,
        "failing_since": feed.failing_since or None,
    }


def _brought(each: FeedStatus) -> str:
    parts = [count_of(each.articles, "article"), f"{each.unread:,} unread"]
    if each.per_week is not None:
        parts.append(f"{each.per_week:.1f} a week")
    if each.latest is not None:
        parts.append(f"latest {each.latest.isoformat()}")
    if each.feed.added:
        parts.append(f"since {each.feed.added[:10]}")
    return ", ".join(parts)


def _problem(each: FeedStatus) -> str:
    feed = each.feed
    if feed.paused == "gone":
        return f"gone since {feed.failing_since[:10]}, no longer fetched"
    if feed.paused:
        return "paused"
    since = f"failing since {feed.failing_since[:10]}: " if feed.failing_since else ""
    # The address is listed on a line of its own.
    return f"{since}{feed.error.removeprefix(f'{feed.url}: ')}" if feed.error else ""
