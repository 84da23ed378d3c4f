"""The list of followed feeds: how much each brings, and renaming, pausing and sorting them."""

import json
from dataclasses import dataclass
from datetime import date

from reader.errors import SourceNotFoundError
from reader.intake.addresses import canonical_url, web_address
from reader.library.state.change import Columns, Edit
from reader.library.state.feeds import item_counts
from reader.services.adding.feeds import FollowedFeed, followed
from reader.services.collection import ArticleCollection

PAUSED = "paused"
"""What is stored as the reason for a feed that the user paused."""
_DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class FeedStatus:
    """A feed, and what it brings."""

    feed: FollowedFeed
    """The feed."""
    articles: int
    """How many of its articles are in the library."""
    unread: int
    """How many of them are unread."""
    per_week: float | None
    """Articles per week, by their publication dates; None if those are not known."""
    latest: date | None
    """The last day of publication among them."""


def feed_statuses(collection: ArticleCollection) -> list[FeedStatus]:
    """Return the feeds that the user follows, by folder and title, with what they bring."""
    counts = item_counts(collection.state)
    found = []
    for feed in followed(collection):
        articles, unread, first, last = counts.get(feed.url, (0, 0, "", ""))
        days = [date.fromisoformat(day) for day in (first, last) if day]
        between = (days[1] - days[0]).days if len(days) == 2 else 0
        rate = (articles - 1) * _DAYS_OF_A_WEEK / between if between and articles > 1 else None
        found.append(FeedStatus(feed, articles, unread, rate, days[-1] if days else None))
    return sorted(found, key=lambda each: (each.feed.folders, each.feed.title.casefold()))


def find_feed(collection: ArticleCollection, name: str) -> FollowedFeed:
    """Return the feed of an address or a title.

    Raises:
        SourceNotFoundError: If no feed, or more than one, is called that.
    """
    feeds = followed(collection)
    address = canonical_url(web_address(name))
    found = [feed for feed in feeds if canonical_url(feed.url) == address]
    found = found or [feed for feed in feeds if feed.title.casefold() == name.casefold()]
    if len(found) > 1:
        addresses = ", ".join(feed.url for feed in found)
        raise SourceNotFoundError(f"{name}: several feeds have this title: give one of {addresses}")
    if not found:
        raise SourceNotFoundError(f"{name}: you do not follow this feed: `reader feeds` lists them")
    return found[0]


def rename_feed(collection: ArticleCollection, feed: FollowedFeed, name: str) -> None:
    """Call a feed by a name of the user's; an empty one gives it its own title again.

    Raises:
        StoreError: If it cannot be kept.
    """
    _change(collection, feed, f"renamed the feed “{feed.title}”", {"name": name.strip() or None})


def pause_feed(collection: ArticleCollection, feed: FollowedFeed, *, paused: bool) -> None:
    """Stop asking a feed for new articles, or ask it again.

    Raises:
        StoreError: If it cannot be kept.
    """
    done = "paused" if paused else "resumed"
    value = PAUSED if paused else None
    _change(collection, feed, f"{done} the feed “{feed.title}”", {"paused": value})


def move_feed(collection: ArticleCollection, feed: FollowedFeed, folders: tuple[str, ...]) -> None:
    """Put a feed into a folder, the outermost first; into none when there is no folder.

    Raises:
        StoreError: If it cannot be kept.
    """
    label = f"moved the feed “{feed.title}”"
    _change(collection, feed, label, {"folders": json.dumps(folders)})


def _change(collection: ArticleCollection, feed: FollowedFeed, label: str, row: Columns) -> None:
    collection.state.require_saved()
    collection.history.record(label, [Edit("feed", (feed.url,), row)])
