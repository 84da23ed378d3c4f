"""Feeds: following them, and adding their new articles."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reader.errors import InputError, UnreadableSourceError
from reader.intake.formats.feeds import (
    Feed,
    FeedItem,
    Outline,
    find_feeds,
    item_article,
    read_feed,
    write_opml,
)
from reader.intake.http.fetch import Fetched, fetch
from reader.library.state.change import Edit
from reader.library.state.feeds import feed_rows, known_items
from reader.library.state.state import now_iso
from reader.services.adding.adding import Adder, New
from reader.services.collection import ArticleCollection
from reader.services.parallel import results
from reader.services.parts import read_parts
from reader.services.wording import count_of

Progress = Callable[[int, int], None]

_FIRST = 50
"""The most items added from a feed at one time, the newest."""


@dataclass(frozen=True, slots=True)
class FollowedFeed:
    """A feed that the user follows."""

    url: str
    """Its address."""
    title: str
    """What it is called."""
    site: str
    """The site that it belongs to."""
    folders: tuple[str, ...]
    """The folders that it is in."""
    etag: str
    """The ETag of its last version, for conditional requests."""
    modified: str
    """The time of its last change, for servers without ETags."""
    error: str
    """The last error; empty when there was none."""


@dataclass(slots=True)
class RefreshResult:
    """What refreshing feeds brought."""

    ids: list[str] = field(default_factory=list)
    """The ids of the articles that are new."""
    feeds: list[str] = field(default_factory=list)
    """The titles of the feeds that were added."""
    problems: list[str] = field(default_factory=list)
    """One plain sentence for each feed or item that could not be fetched."""


def followed(collection: ArticleCollection) -> list[FollowedFeed]:
    """Return the feeds that the user follows, by title."""
    return [
        FollowedFeed(
            url, title or url, site or "", tuple(json.loads(folders or "[]")), etag or "",
            modified or "", error or "",
        )
        for url, title, site, folders, etag, modified, error in feed_rows(collection.state)
    ]  # fmt: skip


def follow(
    collection: ArticleCollection, url: str, *, allow_private: bool = False
) -> RefreshResult:
    """Follow a feed, or the first feed that a page names, and add its articles.

    Raises:
        InputError: If it cannot be fetched or is not a feed.
        StoreError: If it cannot be kept.
    """
    fetched = fetch(url, allow_private=allow_private)
    feed = _feed_of(fetched, allow_private=allow_private)
    result = RefreshResult(feeds=[feed.title])
    collection.state.require_saved()
    row: dict[str, str | int | None] = {
        "title": feed.title,
        "site": feed.site,
        "folders": "[]",
        "added_at": now_iso(),
        "checked_at": now_iso(),
        "error": None,
        "etag": fetched.etag if feed.url == fetched.url else None,
        "modified": fetched.last_modified if feed.url == fetched.url else None,
    }
    if collection.state.row("feed", (feed.url,)) is None:
        collection.history.record(
            f"followed the feed “{feed.title}”",
            [Edit("feed", (feed.url,), row)],
        )
    _take_items(collection, feed, result, allow_private=allow_private)
    return result


def _feed_of(fetched: Fetched, *, allow_private: bool) -> Feed:
    from reader.intake.formats.registry import format_of

    if format_of(fetched.data, content_type=fetched.content_type).name == "page":
        links = find_feeds(fetched.data, fetched.url, charset=fetched.charset)
        if not links:
            raise UnreadableSourceError(
                f"{fetched.url}: this page links to no feed: give the address of the feed itself"
            )
        fetched = fetch(links[0].url, allow_private=allow_private)
    return read_feed(fetched.data, fetched.url, charset=fetched.charset)


def follow_outlines(collection: ArticleCollection, outlines: Iterable[Outline]) -> int:
    """Follow the feeds of an OPML list without fetching them; return how many are new."""
    collection.state.require_saved()
    edits = [
        Edit(
            "feed",
            (outline.url,),
            {
                "title": outline.title or outline.url,
                "site": outline.site,
                "folders": json.dumps(outline.folders),
                "added_at": now_iso(),
            },
        )
        for outline in outlines
        if collection.state.row("feed", (outline.url,)) is None
    ]
    many = len({edit.key for edit in edits})
    if many:
        collection.history.record(f"followed {count_of(many, 'feed')}", edits)
    return many


def unfollow(collection: ArticleCollection, url: str) -> bool:
    """Stop following a feed; its articles stay. Return whether it was followed."""
    row = collection.state.row("feed", (url,))
    if row is None:
        return False
    collection.history.record(
        f"unfollowed the feed “{row['title'] or url}”", [Edit("feed", (url,), None)]
    )
    return True


def refresh(
    collection: ArticleCollection,
    *,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> RefreshResult:
    """Fetch new articles from every feed, several at the same time.

    Raises:
        StoreError: If nothing can be kept.
    """
    collection.state.require_saved()
    result = RefreshResult()
    feeds = followed(collection)

    def ask(feed: FollowedFeed) -> tuple[Fetched, Feed | None]:
        found = fetch(
            feed.url, allow_private=allow_private, etag=feed.etag, last_modified=feed.modified
        )
        if found.not_modified:
            return found, None
        return found, read_feed(found.data, feed.url, charset=found.charset)

    for done, (feed, found) in enumerate(results(ask, feeds), start=1):
        row: dict[str, str | int | None] = {"checked_at": now_iso(), "error": None}
        if isinstance(found, InputError):
            result.problems.append(str(found))
            row["error"] = str(found)
        elif found[1] is not None:
            _take_items(collection, found[1], result, allow_private=allow_private)
            row |= {"etag": found[0].etag, "modified": found[0].last_modified}
        # Only once its items are on disk: otherwise they would not be asked for again.
        collection.state.note([Edit("feed", (feed.url,), row)])
        if progress is not None:
            progress(done, len(feeds))
    return result


def _take_items(
    collection: ArticleCollection, feed: Feed, result: RefreshResult, *, allow_private: bool
) -> None:
    known = known_items(collection.state, feed.url)
    fresh = [item for item in feed.items if _name(item) not in known][:_FIRST]
    adder = Adder(collection, "added {}", ask=lambda _parsed, _alike: True)
    for item in fresh:
        seen = (feed.url, _name(item))
        try:
            parsed = item_article(feed, item) if item.full or not item.url else None
            parsed_articles = (
                (parsed,) if parsed else read_parts(item.url, allow_private=allow_private)
            )
        except InputError as error:
            # The text in the feed is better than nothing.
            parsed = item_article(feed, item)
            if parsed is None:
                result.problems.append(str(error))
                continue
            parsed_articles = (parsed,)
        for each in parsed_articles:
            adder.add(New(each, seen=seen))
    adder.flush()
    result.ids += adder.result.ids


def _name(item: FeedItem) -> str:
    return item.id or item.url or item.title


def opml(collection: ArticleCollection) -> str:
    """Return the feeds that the user follows as OPML."""
    return write_opml(
        tuple(
            Outline(each.title, each.url, each.site, each.folders) for each in followed(collection)
        )
    )
